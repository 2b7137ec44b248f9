import { known } from '../../core/known';
import type { Paper } from '../../core/paper';
import type { SourceReport } from '../libraryMessages';
import type { ChunkTable } from '../chunkTable';

/** A library as it was when it was saved, so that the next start need not read, sort, merge and index it again. */
export interface LibraryState {
  /** Differs whenever the extension or the topics differ: then papers may be read or sorted differently. */
  readonly stamp: string;
  readonly sources: readonly SavedSource[];
  /** The ids of the papers, newest first. */
  readonly ids: readonly Paper['id'][];
  /** For each topic, and for `''`, the places of its papers, ascending. */
  readonly topics: readonly SavedTopic[];
  /** For each paper the number of its text. */
  readonly papers: Uint32Array;
  /** Where each text begins, and where the last one ends. */
  readonly starts: Uint32Array;
  /** Papers as JSON, one behind the other; in parts when it is about to be saved. */
  readonly texts: readonly Uint8Array[];
  readonly index: Uint8Array;
}

/** A source with the numbers of the texts of its papers, in its order. */
export interface SavedSource {
  readonly report: SourceReport;
  readonly records: Uint32Array;
  readonly table?: ChunkTable;
}

export interface SavedTopic {
  readonly id: string;
  readonly places: Uint32Array;
}

/** What of a state is JSON; the rest are arrays, whose lengths in bytes it tells in their order. */
interface Head extends Pick<LibraryState, 'stamp' | 'ids'> {
  readonly topics: readonly SavedTopic['id'][];
  readonly sources: readonly { readonly report: SourceReport; readonly hasTable: boolean }[];
  readonly lengths: readonly number[];
}

/**
 * Puts a state into bytes, given in parts that follow one another, without copying its arrays:
 *
 * ```
 * length of the head in bytes (32 bits), the head in JSON, the arrays; all filled up to whole words
 * ```
 *
 * Whoever stores it adds what tells damage.
 */
export function packState(state: LibraryState): readonly Uint8Array[] {
  const { stamp, ids } = state;
  const textLength = state.texts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const arrays = arraysOf(state);
  const head: Head = {
    stamp,
    ids,
    topics: state.topics.map(({ id }) => id),
    sources: state.sources.map(({ report, table }) => ({ report, hasTable: table !== undefined })),
    lengths: [...arrays.map(({ byteLength }) => byteLength), textLength],
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const words = [Uint32Array.of(headBytes.length), headBytes, ...arrays];
  return [...words.flatMap(fillUp), ...state.texts];
}

/** Reads what `packState` wrote, in place; undefined where it was another extension or had other topics. */
export function unpackState(bytes: Uint8Array, stamp: string): LibraryState | undefined {
  try {
    return readState(bytes, stamp);
  } catch {
    // Whole, since its checksum held, but laid out by another version.
    return undefined;
  }
}

function readState(bytes: Uint8Array, stamp: string): LibraryState | undefined {
  let at = bytes.byteOffset;
  const take = (length: number) => {
    const view = new Uint8Array(bytes.buffer, at, length);
    at += (length + 3) & ~3;
    return view;
  };
  const takeWords = (length: number) => {
    const { byteOffset } = take(length);
    return new Uint32Array(bytes.buffer, byteOffset, length / 4);
  };
  const [headLength = 0] = takeWords(4);
  const head = JSON.parse(new TextDecoder().decode(take(headLength))) as Head;
  if (head.stamp !== stamp) return undefined;
  const lengths = head.lengths.values();
  const next = () => lengths.next().value ?? 0;
  return {
    stamp,
    ids: head.ids,
    papers: takeWords(next()),
    starts: takeWords(next()),
    index: take(next()),
    topics: head.topics.map((id) => ({ id, places: takeWords(next()) })),
    sources: head.sources.map(({ report, hasTable }) => ({
      report,
      records: takeWords(next()),
      ...known({ table: hasTable ? { hashes: takeWords(next()), counts: take(next()) } : undefined }),
    })),
    texts: [take(next())],
  };
}

/** The arrays of a state but for its texts, in their order. */
function arraysOf({ papers, starts, index, topics, sources }: LibraryState): (Uint8Array | Uint32Array)[] {
  return [
    papers,
    starts,
    index,
    ...topics.map(({ places }) => places),
    ...sources.flatMap(({ records, table }) => (table ? [records, table.hashes, table.counts] : [records])),
  ];
}

/** An array as bytes, with zeros up to a whole word. */
function fillUp({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): readonly Uint8Array[] {
  const missing = -byteLength & 3;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  return missing === 0 ? [bytes] : [bytes, new Uint8Array(missing)];
}
