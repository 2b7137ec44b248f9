import { known } from '../../core/known';
import type { Paper } from '../../core/paper';
import type { ChunkTable } from '../chunkTable';
import type { SourceReport } from '../libraryMessages';
import { PaperTexts } from '../papers/paperTexts';
import type { StateArray } from './statePieces';

/** A library as it was when it was saved, so that the next start need not read, sort, merge and index it again. */
export interface LibraryState {
  readonly sources: readonly SavedSource[];
  /** The ids of the papers, newest first. */
  readonly ids: readonly Paper['id'][];
  /** For each topic, and for `''`, the places of its papers, ascending. */
  readonly topics: readonly SavedTopic[];
  /** For each paper the number of its text. */
  readonly papers: Uint32Array;
  readonly texts: PaperTexts;
  /** See `PaperIndex.arrays`. */
  readonly index: readonly StateArray[];
}

/** A source with the numbers of the texts of its papers, in its order. */
export interface SavedSource {
  readonly report: SourceReport;
  readonly records: Uint32Array;
  readonly table?: ChunkTable;
}

/** A topic with its papers. */
export interface SavedTopic {
  readonly id: string;
  readonly places: Uint32Array;
}

/** What of a state is JSON; the rest is arrays, one after the other. */
export interface StateOutline {
  readonly ids: readonly Paper['id'][];
  readonly topics: readonly SavedTopic['id'][];
  readonly sources: readonly { readonly report: SourceReport; readonly hasTable: boolean }[];
  /** Of each part of the texts whether it is there: parts of which no text is wanted are not. */
  readonly parts: readonly boolean[];
}

/** Parts a state into its outline and its arrays. */
export function outlineState(state: LibraryState): {
  readonly outline: StateOutline;
  readonly arrays: readonly StateArray[];
} {
  const { ids, topics, sources, papers, texts, index } = state;
  return {
    outline: {
      ids,
      topics: topics.map(({ id }) => id),
      sources: sources.map(({ report, table }) => ({ report, hasTable: table !== undefined })),
      parts: texts.parts.map((part) => part !== undefined),
    },
    arrays: [
      papers,
      ...topics.map(({ places }) => places),
      ...sources.flatMap(({ records, table }) =>
        table ? [records, table.hashes, table.counts, table.lines] : [records],
      ),
      ...texts.parts.flatMap((part) => {
        if (!part) return [];
        const starts = Uint32Array.from(part.starts);
        return [starts, part.bytes.subarray(0, starts.at(-1))];
      }),
      ...index,
    ],
  };
}

/** Makes a state of its outline and its arrays, where they lie. */
export function openState(
  { ids, topics, sources, parts }: StateOutline,
  arrays: readonly Uint8Array[],
): LibraryState {
  const left = arrays.values();
  const take = () => left.next().value ?? new Uint8Array();
  const takeWords = () => {
    const { buffer, byteOffset, byteLength } = take();
    return new Uint32Array(buffer, byteOffset, byteLength / 4);
  };
  return {
    ids,
    papers: takeWords(),
    topics: topics.map((id) => ({ id, places: takeWords() })),
    sources: sources.map(({ report, hasTable }) => ({
      report,
      records: takeWords(),
      ...known({ table: hasTable ? { hashes: takeWords(), counts: take(), lines: takeWords() } : undefined }),
    })),
    texts: new PaperTexts(
      parts.map((isThere) => (isThere ? { starts: takeWords(), bytes: take() } : undefined)),
    ),
    index: [...left],
  };
}
