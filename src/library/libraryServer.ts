import { freeBytes } from '../core/freeBytes';
import { hashString } from '../core/hash';
import { known } from '../core/known';
import type { Paper } from '../core/paper';
import { runInSlices, type Slices } from '../core/slices';
import { PaperIndex, type Progress } from '../search/paperIndex';
import { readBundledIndex } from '../sources/bundledIndex';
import { topicNames } from '../topics/taxonomy';
import { type AskedLibrary, newestPapers, newestPapersOf, searchPapers } from './answers';
import { TreePapers } from './groups/treePapers';
import type {
  LibraryAnswers,
  LibraryMessage,
  LibraryReply,
  LibraryRequest,
  RenamedPaper,
  Source,
  SourceReport,
} from './libraryMessages';
import { LiveLibrary } from './liveLibrary';
import { createTopics, type LibraryTopics } from './libraryTopics';
import { PartedSource } from './partedSource';
import { newChangedFile, readChangedSource, readForLibrary, type ReadPapers } from './readForLibrary';
import { relatedPapers } from './relatedPapers';
import { storePaper } from './papers/storedPaper';
import { SavedLibrary } from './saved/savedLibrary';
import { fillLibrary } from './saved/saveLibrary';
import { StateExchange } from './saved/stateExchange';
import { countDates, papersOfPeriod } from './timeline/paperDates';
import type { PaperDates, PaperSelection, PeriodPapers } from './timeline/paperSelection';
import { WholeFile } from './wholeFile';

/** More problems of one source nobody reads. */
const MOST_PROBLEMS = 1000;

type Answer = LibraryAnswers[LibraryRequest['kind']];

type PartRequest = Extract<LibraryRequest, { kind: 'part' }>;

type PeriodRequest = Extract<LibraryRequest, { kind: 'period' }>;

/**
 * Answers requests to a library: the part of its worker that no host is needed for.
 *
 * @param send passes a reply to whoever asked
 * @param pause lets messages that have arrived be handled
 * @returns takes the requests
 */
export function createLibraryServer(
  send: (reply: LibraryReply, transfer?: readonly ArrayBuffer[]) => void,
  pause: () => Promise<void>,
): (message: LibraryMessage) => Promise<void> {
  let topics: LibraryTopics = { taxonomy: [], sort: () => [], problems: [] };
  let hasOwnTopics = false;
  let library = createLibrary();
  /** What questions are answered from: the library, but for the time in which it is made of what was saved. */
  let asked: AskedLibrary = library;
  /** Ends when the changes asked for so far have been done. */
  let changed: Promise<unknown> = Promise.resolve();
  let stop = new AbortController();
  const parted = new PartedSource();
  const exchange = new StateExchange();
  const tree = new TreePapers();

  function createLibrary(): LiveLibrary {
    return new LiveLibrary(new PaperIndex(topicNames(topics.taxonomy)));
  }

  function run<Result>(slices: Slices<Result>, signal?: AbortSignal): Promise<Result> {
    return runInSlices(slices, { pause, ...known({ signal }) });
  }

  function change<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const done = changed.then(() => {
      stop = new AbortController();
      exchange.withdraw();
      return work(stop.signal);
    });
    // Whoever asked for it is told of a failure; the next change goes on from what is there.
    changed = done.catch(() => undefined);
    return done;
  }

  async function put(source: Source, read: ReadPapers, signal: AbortSignal): Promise<SourceReport> {
    const { papers, problems, problemCount } = read;
    const report = {
      ...source,
      papers: papers.length,
      problemCount,
      problems: problems.slice(0, MOST_PROBLEMS),
    };
    const merged = await run(library.merge(report, read));
    const tell = (progress: Progress) => {
      send({ kind: 'progress', progress: { stage: 'indexing', source: source.name, ...progress } });
    };
    await run(library.indexChange(merged, tell), signal);
    return report;
  }

  async function putBytes(source: Source, bytes: Uint8Array, signal: AbortSignal): Promise<SourceReport> {
    const report = (done: number, total: number) => {
      send({ kind: 'progress', progress: { stage: 'reading', source: source.name, done, total } });
    };
    // The bytes of a large file are not to be in memory while it is being indexed, or read once more.
    const read = await run(readForLibrary(library, source, bytes, topics.sort, report), signal).finally(
      () => {
        freeBytes(bytes);
      },
    );
    return put(source, read, signal);
  }

  async function takePart({ source, bytes, at, size }: PartRequest): Promise<boolean> {
    try {
      // What was read before is known when the changes before are done.
      await changed;
      if (at === 0) {
        parted.begin(source, size === undefined ? newChangedFile(library, source) : new WholeFile(size));
      }
      return await run(parted.take(source, bytes, at));
    } finally {
      freeBytes(bytes);
    }
  }

  function putParts(source: Source): Promise<SourceReport | undefined> {
    return change(async (signal) => {
      const file = parted.end(source);
      if (file instanceof WholeFile) {
        return file.isComplete ? putBytes(source, file.bytes, signal) : undefined;
      }
      const read = file && (await run(readChangedSource(library, source, file, topics.sort), signal));
      return read && put(source, read, signal);
    });
  }

  async function remove(source: Source['id']): Promise<undefined> {
    await run(library.indexChange(await run(library.remove(source))));
  }

  /** Answers from what was saved at once, and makes a library of it before the next change. */
  function restore(head: Uint8Array, stamp: string): readonly SourceReport[] | undefined {
    const state = exchange.restore(head, stamp);
    if (!state) return undefined;
    const index = PaperIndex.open(state.index, topicNames(topics.taxonomy));
    const restored = new LiveLibrary(index, state.texts);
    asked = new SavedLibrary(state, index);
    void change(async () => {
      await run(fillLibrary(restored, state));
      library = restored;
      asked = restored;
    });
    return state.sources.map(({ report }) => report);
  }

  function* datesOf(of: PaperSelection): Slices<PaperDates> {
    const { papers, isCut } = yield* tree.select(asked, of);
    return { counts: yield* countDates(papers), isCut };
  }

  function* periodOf({ of, period, limit }: PeriodRequest): Slices<PeriodPapers> {
    const { papers } = yield* tree.select(asked, of);
    return yield* papersOfPeriod(papers, period, limit);
  }

  function renamed(ids: readonly Paper['id'][]): readonly RenamedPaper[] {
    return ids.flatMap((id): readonly RenamedPaper[] => {
      const current = library.currentId(id);
      return current === undefined ? [] : [[id, current]];
    });
  }

  /** Papers that come sorted, as the bundled ones do, are sorted anew where a file of the workspace has its own topics. */
  function sortAnew(papers: readonly Paper[]): readonly Paper[] {
    return hasOwnTopics ? papers.map((paper) => ({ ...paper, topics: topics.sort(paper) })) : papers;
  }

  function answer(request: LibraryRequest): Answer | Promise<Answer> {
    switch (request.kind) {
      case 'topics':
        topics = createTopics(request.topics);
        hasOwnTopics = request.topics.own !== undefined;
        library = createLibrary();
        asked = library;
        return {
          taxonomy: topics.taxonomy,
          problems: topics.problems,
          hash: hashString(JSON.stringify(request.topics)),
        };
      case 'put-index':
        return change((signal) => {
          const index = readBundledIndex(request.file, new TextDecoder().decode(request.bytes));
          const papers = sortAnew(index).map((paper) => storePaper(library.texts, paper));
          return put(request.source, { papers, problems: [], problemCount: 0 }, signal);
        });
      case 'put-bytes':
        return change((signal) => {
          parted.forget(request.source.id);
          return putBytes(request.source, request.bytes, signal);
        });
      case 'part':
        return takePart(request);
      case 'put-parts':
        return putParts(request.source);
      case 'remove':
        return change(() => {
          parted.forget(request.source);
          return remove(request.source);
        });
      case 'cancel':
        stop.abort(new Error('reading it was cancelled'));
        return undefined;
      case 'save':
        return change(() => Promise.resolve(exchange.offer(library, request.stamp)));
      case 'piece':
        return exchange.pieceOf(request.name);
      case 'restore-piece':
        exchange.receive(request.name, request.bytes);
        return undefined;
      case 'restore':
        return restore(request.head, request.stamp);
      case 'search':
        return searchPapers(asked, topics.taxonomy, request.query, request.limit);
      case 'papers':
        return request.ids.flatMap((id) => asked.get(id) ?? []);
      case 'current-ids':
        // A library that is made of what was saved, or half merged, does not know yet.
        return changed.then(() => renamed(request.ids));
      case 'newest':
        return request.sources
          ? run(newestPapersOf(asked, request.sources, request.limit))
          : newestPapers(asked, request.limit);
      case 'branches':
        return run(tree.branches(asked, topics.taxonomy, request.tree, request.limit));
      case 'branch': {
        const { branch, start, limit } = request;
        return run(tree.papersOf(asked, request.tree, branch, start, limit));
      }
      case 'keyed':
        return run(tree.keyed(asked, request.keys, request.sources, request.limit));
      case 'related':
        return run(relatedPapers(asked, request.paper, request.limit));
      case 'dates':
        return run(datesOf(request.of));
      case 'period':
        return run(periodOf(request));
    }
  }

  return async ({ id, request }) => {
    try {
      const answered = await answer(request);
      send({ kind: 'answer', id, answer: answered }, buffersMadeFor(answered));
    } catch (error) {
      send({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** What lies in buffers of its own, to be handed over: copying 9 MB held the host for 40 ms. */
function buffersMadeFor(answer: Answer): readonly ArrayBuffer[] {
  if (answer instanceof Uint8Array) return [answer.buffer];
  return typeof answer === 'object' && 'head' in answer ? [answer.head.buffer] : [];
}
