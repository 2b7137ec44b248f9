import type { Slices } from '../core/slices';
import { chunkBibtex } from './chunkBibtex';
import type { StoredPaper } from './papers/storedPaper';

/** What is kept of a `.bib` file that was read, so that only what changes in it has to be read again. */
export interface ChunkTable {
  readonly hashes: Uint32Array;
  /** How many papers each chunk gave, fewer than `DEFINITION`, or that. */
  readonly counts: Uint8Array;
  /** The line on which each chunk begins, from 1, and at the end that behind the last one. */
  readonly lines: Uint32Array;
}

/** A chunk that defines a string, on which any other may depend, and gives no papers. */
export const DEFINITION = 255;

/** So many chunks are looked at at a stretch. */
const STRETCH = 256;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Says which chunks of a file gave which papers; undefined where that cannot be told: a chunk gave more than can be
 * counted, or defines a string and gave some as well.
 */
export function* tabulateChunks(
  bytes: Uint8Array,
  papers: readonly Pick<StoredPaper, 'line'>[],
): Slices<ChunkTable | undefined> {
  const { starts, hashes, definitions, isMixed } = yield* chunkBibtex(bytes);
  if (isMixed) return undefined;
  const lines = new Uint32Array(hashes.length + 1).fill(1, 0, 1);
  for (let chunk = 0; chunk < hashes.length; chunk += 1) {
    if (chunk % STRETCH === 0) yield;
    lines[chunk + 1] = (lines[chunk] ?? 0) + countLines(bytes, starts[chunk], starts[chunk + 1]);
  }
  const counts = new Uint8Array(hashes.length);
  for (const definition of definitions) counts[definition] = DEFINITION;
  let chunk = 0;
  for (const { line } of papers) {
    while (chunk + 1 < hashes.length && (lines[chunk + 1] ?? 0) <= line) chunk += 1;
    const count = (counts[chunk] ?? 0) + 1;
    if (count >= DEFINITION) return undefined;
    counts[chunk] = count;
  }
  return { hashes, counts, lines };
}

/** How many lines end within a chunk, whatever the line ends. */
export function countLines(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let lines = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) lines += 1;
  }
  return lines;
}
