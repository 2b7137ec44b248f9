import { hashWords } from '../../core/hash';
import type { Slices } from '../../core/slices';
import type { StoreDamage } from './storeProblem';

/**
 * How content lies in a file, in 32-bit words of the host's byte order:
 *
 * ```
 * magic, version, checksum of all that follows, length of the content in bytes,
 * the content, filled up with zeros to a whole word
 * ```
 *
 * So a file that was torn while it was written is told from one that is whole, wherever it ends. A 32-bit checksum is
 * against accidents; who can write into the folder can write anything.
 */
const MAGIC = 0x4c4c5354;
const VERSION = 1;
const HEADER_BYTES = 16;
const CHECKED_FROM = 12;

/**
 * How much is copied or checked at a stretch. New memory comes page by page, for which a host beside a busy worker may wait
 * far longer than it copies.
 */
const STRETCH_BYTES = 1 << 19;

/** Puts content, given in parts that follow one another, into the bytes of a file. */
export function* frame(parts: readonly Uint8Array[]): Slices<Uint8Array> {
  const length = parts.reduce((sum, part) => sum + part.byteLength, 0);
  const bytes = new Uint8Array(HEADER_BYTES + Math.ceil(length / 4) * 4);
  let at = HEADER_BYTES;
  for (const part of parts) {
    for (let from = 0; from < part.byteLength; from += STRETCH_BYTES) {
      const stretch = part.subarray(from, from + STRETCH_BYTES);
      bytes.set(stretch, at);
      at += stretch.byteLength;
      yield;
    }
  }
  const header = new Uint32Array(bytes.buffer, 0, HEADER_BYTES / 4);
  header.set([MAGIC, VERSION, 0, length]);
  header[2] = yield* checksum(bytes);
  return bytes;
}

/** What came of reading the bytes of a file. */
export type Unframed =
  { readonly ok: true; readonly content: Uint8Array } | { readonly ok: false; readonly damage: StoreDamage };

/** Reads what `frame` made, without copying it. Nothing is believed before the checksum holds. */
export function* unframe(bytes: Uint8Array): Slices<Unframed> {
  if (bytes.byteLength < HEADER_BYTES) return { ok: false, damage: 'unfinished' };
  // Views of words need an aligned beginning, which a part of somebody's buffer may lack. Not `slice`: that of Node's
  // Buffer does not copy.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER_BYTES / 4);
  const [magic, version, expected, length = 0] = header;
  // Some file systems make room before they write; what has not been written yet reads as zeros.
  if (header.every((word) => word === 0)) return { ok: false, damage: 'unfinished' };
  if (magic !== MAGIC) return { ok: false, damage: 'damaged' };
  if (version !== VERSION) return { ok: false, damage: 'other version' };
  const whole = HEADER_BYTES + Math.ceil(length / 4) * 4;
  if (aligned.byteLength < whole) return { ok: false, damage: 'unfinished' };
  if (aligned.byteLength > whole) return { ok: false, damage: 'damaged' };
  if ((yield* checksum(aligned)) !== expected) return { ok: false, damage: 'damaged' };
  return { ok: true, content: aligned.subarray(HEADER_BYTES, HEADER_BYTES + length) };
}

function* checksum(bytes: Uint8Array): Slices<number> {
  let sum: number | undefined;
  for (let from = CHECKED_FROM; from < bytes.byteLength; from += STRETCH_BYTES) {
    const count = Math.min(STRETCH_BYTES, bytes.byteLength - from) / 4;
    sum = hashWords(new Uint32Array(bytes.buffer, bytes.byteOffset + from, count), sum);
    yield;
  }
  return sum ?? 0;
}
