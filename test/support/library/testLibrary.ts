import assert from 'node:assert/strict';
import type { Paper } from '../../../src/core/paper';
import type {
  LibraryAnswers,
  LibraryReply,
  LibraryRequest,
  Source,
} from '../../../src/library/libraryMessages';
import type { TreeQuery } from '../../../src/library/groups/treeQuery';
import { createLibraryServer } from '../../../src/library/libraryServer';
import { writeBundledIndex } from '../../../src/sources/bundledIndex';
import { createPaper } from '../builders/paper';

/** One area of one topic. */
export const TOPICS = {
  taxonomy: [{ area: 'Area', topics: [{ id: 'sinks', name: 'Sinks', description: 'Attention sinks.' }] }],
  rules: { topics: { sinks: { defining: ['attention sinks'], typical: ['streaming', 'tokens'] } } },
};
/** What a person keeps. */
export const MINE: Source = { id: 'file:mine.bib', name: 'mine.bib', rank: 0, stamp: '1' };
/** What the extension ships. */
export const BUNDLED: Source = { id: 'bundled', name: 'Bundled', rank: 2, stamp: '' };

/** How the tree shows papers until a person chooses otherwise. */
export const BY_TOPIC: TreeQuery = { grouping: 'topic', order: 'date', filter: '' };

export function encodeIndex(papers: readonly Paper[]): Uint8Array {
  return new TextEncoder().encode(writeBundledIndex(papers));
}

/** A library with the questions that the tests ask of it. */
export class TestLibrary {
  readonly replies: LibraryReply[] = [];
  /** What was handed over with replies; a port copies all else. */
  readonly handedOver = new Set<ArrayBuffer>();
  /** Called whenever a change gives way. */
  onPause = (): void => undefined;
  private asked = 0;
  private readonly serve = createLibraryServer(
    (reply, transfer = []) => {
      this.replies.push(reply);
      for (const buffer of transfer) this.handedOver.add(buffer);
    },
    () => {
      this.onPause();
      return new Promise((resolve) => setImmediate(resolve));
    },
  );

  async ask<K extends LibraryRequest['kind']>(
    request: Extract<LibraryRequest, { kind: K }>,
  ): Promise<LibraryAnswers[K]> {
    const id = ++this.asked;
    await this.serve({ id, request });
    const reply = this.replies.find((each) => each.kind !== 'progress' && each.id === id);
    if (reply?.kind === 'failed') throw new Error(reply.message);
    assert.equal(reply?.kind, 'answer');
    return reply.answer as LibraryAnswers[K];
  }

  put(source: Source, text: string): Promise<LibraryAnswers['put-bytes']> {
    return this.ask({ kind: 'put-bytes', source, bytes: new TextEncoder().encode(text) });
  }

  /** Puts papers as the extension ships them: as they are. */
  putIndex(source: Source, papers: readonly Paper[]): Promise<LibraryAnswers['put-index']> {
    return this.ask({ kind: 'put-index', source, file: 'papers.json', bytes: encodeIndex(papers) });
  }

  async titles(query: string): Promise<readonly string[]> {
    const found = await this.ask({ kind: 'search', query, limit: 10 });
    return found.map(({ paper }) => paper.title);
  }
}

/** A library that has one bundled paper on attention sinks. */
export async function createLibrary(): Promise<TestLibrary> {
  const library = new TestLibrary();
  await library.ask({ kind: 'topics', topics: TOPICS });
  const papers = [
    createPaper({ id: 'arxiv:2309.17453', arxiv: '2309.17453', key: 'xiao2023', title: 'Attention Sinks' }),
  ];
  await library.putIndex(BUNDLED, papers);
  return library;
}
