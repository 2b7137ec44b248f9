import type { Slices } from '../core/slices';

/**
 * A `.bib` file as chunks, each from an `@` at the beginning of a line to the next one. What is before the first one is
 * a chunk as well. Chunks are told apart by hashes, so that of a large file which has changed only what has changed
 * need be read.
 */
export interface BibtexChunks {
  /** Where each chunk begins, in bytes, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly hashes: Uint32Array;
  /** The chunks that define a string, on which any other may depend. */
  readonly definitions: ReadonlySet<number>;
  /** A string is defined within a chunk: then no chunk can be read by itself. */
  readonly isMixed: boolean;
}

const AT = 0x40;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const SMALL_S = 0x73;
/** The bit that parts small letters from capital ones. */
const CASE = 0x20;

/** So many chunks are found or hashed at a stretch. */
const STRETCH = 512;

/** Cuts a file into chunks. */
export function* chunkBibtex(bytes: Uint8Array): Slices<BibtexChunks> {
  const starts = [0];
  const definitions = new Set<number>();
  let isMixed = false;
  let count = 0;
  for (let at = bytes.indexOf(AT); at !== -1; at = bytes.indexOf(AT, at + 1)) {
    if (++count % STRETCH === 0) yield;
    const isStart = at > 0 && bytes[at - 1] === LINE_FEED;
    if (isStart) starts.push(at);
    if (!isDefinition(bytes, at)) continue;
    if (isStart || at === 0) definitions.add(starts.length - 1);
    else isMixed = true;
  }
  const hashes = new Uint32Array(starts.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  starts.push(bytes.length);
  for (let chunk = 0; chunk < hashes.length; chunk += 1) {
    if (chunk % STRETCH === 0) yield;
    hashes[chunk] = hashBytes(view, starts[chunk] ?? 0, starts[chunk + 1] ?? 0);
  }
  return { starts: Uint32Array.from(starts), hashes, definitions, isMixed };
}

/** More space between `@`, `string` and its brace nobody writes, in bytes. */
const MOST_SPACE = 32;

/** Whether a string is defined at an `@`. */
function isDefinition(bytes: Uint8Array, at: number): boolean {
  const second = bytes[at + 1] ?? 0;
  // Most are entries, or addresses: their second letter is enough.
  if (second > SPACE && (second | CASE) !== SMALL_S) return false;
  const head = bytes.subarray(at, at + MOST_SPACE);
  return /^@\s*string\s*[{(]/i.test(new TextDecoder().decode(head));
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a over words of four bytes, odd and even ones apart, and the bytes that are left: a processor does both words at a
 * time.
 */
function hashBytes(view: DataView, start: number, end: number): number {
  let even = BASIS;
  let odd = BASIS;
  let at = start;
  for (; at + 8 <= end; at += 8) {
    even = Math.imul(even ^ view.getUint32(at, true), PRIME);
    odd = Math.imul(odd ^ view.getUint32(at + 4, true), PRIME);
    // A product never carries a high bit down: without this the last bytes of words would hardly count.
    even ^= even >>> 15;
    odd ^= odd >>> 15;
  }
  let hash = Math.imul(even ^ (odd << 16) ^ (odd >>> 16), PRIME);
  for (; at < end; at += 1) hash = Math.imul(hash ^ view.getUint8(at), PRIME);
  return hash >>> 0;
}

/** The chunks that differ between two states of a file: all before `start` are the same, and all from the ends on. */
export interface ChangedChunks {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Finds the stretch of chunks outside of which two states of a file are the same. */
export function compareChunks(old: Uint32Array, now: Uint32Array): ChangedChunks {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let same = 0;
  while (same < most - start && old[old.length - 1 - same] === now[now.length - 1 - same]) same += 1;
  return { start, oldEnd: old.length - same, newEnd: now.length - same };
}
