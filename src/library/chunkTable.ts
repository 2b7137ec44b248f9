import type { Slices } from '../core/slices';
import { chunkBibtex } from './chunkBibtex';
import type { StoredPaper } from './papers/storedPaper';

/** What is kept of a `.bib` file that was read, so that only what changes in it has to be read again. */
export interface ChunkTable {
  readonly hashes: Uint32Array;
  /** How many papers each chunk gave, or `DEFINITION`. */
  readonly counts: Uint8Array;
}

/** A chunk that defines a string, on which any other may depend. */
export const DEFINITION = 255;

/** So many papers are looked for at a stretch. */
const STRETCH = 256;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Says which chunks of a file gave which papers; undefined where that cannot be told. */
export function* tabulateChunks(
  bytes: Uint8Array,
  papers: readonly Pick<StoredPaper, 'line'>[],
): Slices<ChunkTable | undefined> {
  const { starts, hashes, definitions, isMixed } = yield* chunkBibtex(bytes);
  if (isMixed) return undefined;
  const counts = new Uint8Array(hashes.length);
  let chunk = 0;
  let line = 1;
  let at = 0;
  for (const [index, { line: wanted }] of papers.entries()) {
    if (index % STRETCH === 0) yield;
    for (; line < wanted; line += 1) {
      const next = findNextLine(bytes, at);
      if (next === -1) return undefined;
      at = next;
    }
    while (chunk + 1 < hashes.length && (starts[chunk + 1] ?? 0) <= at) chunk += 1;
    counts[chunk] = Math.min(DEFINITION - 1, (counts[chunk] ?? 0) + 1);
  }
  for (const definition of definitions) counts[definition] = DEFINITION;
  return { hashes, counts };
}

/** How many lines end before a place. */
export function countLines(bytes: Uint8Array, end: number): number {
  let lines = 0;
  for (let at = findNextLine(bytes, 0); at !== -1 && at <= end; at = findNextLine(bytes, at)) lines += 1;
  return lines;
}

/** Where the next line begins, whatever the line ends; -1 in the last line. */
function findNextLine(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) return at + 1;
  }
  return -1;
}
