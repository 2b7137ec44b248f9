import { freeBytes } from '../core/freeBytes';
import type { Slices } from '../core/slices';
import { type BibtexChunks, chunkBibtex } from './chunkBibtex';

/** Where more has changed, the whole is read, in chunks. */
export const MOST_CHANGED = 500;
/**
 * So many chunks beside the changed ones are kept: whether one reaches into another is seen by the next that has a paper,
 * and programs put dozens of comments at the end.
 */
const BESIDE = 64;
/** A chunk that is larger is no entry, in bytes. */
const MOST_CHUNK_BYTES = 1 << 23;

/**
 * A `.bib` file that has changed since it was read last, and comes in parts. Of its chunks the hashes are kept, and the
 * bytes of all strings and of some hundred chunks about the first that differs. Where these are not enough, the whole has
 * to be read.
 */
export class ChangedFile {
  /** In bytes, of all parts so far. */
  length = 0;
  /** A string is defined within a chunk: then no chunk can be read by itself. */
  isMixed = false;
  readonly definitions = new Set<number>();
  readonly hashes: number[] = [];
  private readonly kept = new Map<number, Uint8Array>();
  /** The last chunk of the parts so far, which may go on in the next. */
  private rest = new Uint8Array(0);
  private firstChanged: number | undefined;

  /** @param before the hashes of the chunks when it was read last */
  constructor(private readonly before: Uint32Array) {}

  /**
   * Takes the next part.
   *
   * @returns whether the file can be read in part, as far as is known
   */
  *add(part: Uint8Array): Slices<boolean> {
    this.length += part.length;
    const bytes = this.rest.length > 0 ? joinBytes(this.rest, part) : part;
    const chunks = yield* chunkBibtex(bytes);
    const last = chunks.hashes.length - 1;
    this.rest = bytes.slice(chunks.starts[last]);
    this.keep(bytes, chunks, last);
    if (bytes !== part) freeBytes(bytes);
    return !this.isMixed && this.rest.length <= MOST_CHUNK_BYTES;
  }

  /** Takes what is left, after the last part. */
  *end(): Slices<void> {
    const bytes = this.rest;
    this.keep(bytes, yield* chunkBibtex(bytes), 1);
    this.rest = new Uint8Array(0);
  }

  /** The bytes of a chunk, where they are kept. */
  bytesOf(chunk: number): Uint8Array | undefined {
    return this.kept.get(chunk);
  }

  /** Takes the first chunks of some bytes, which are whole. */
  private keep(
    bytes: Uint8Array,
    { starts, hashes, definitions, isMixed }: BibtexChunks,
    count: number,
  ): void {
    this.isMixed ||= isMixed;
    const first = this.hashes.length;
    for (const hash of hashes.subarray(0, count)) {
      if (hash !== this.before[this.hashes.length]) this.firstChanged ??= this.hashes.length;
      this.hashes.push(hash);
    }
    const changed = this.firstChanged ?? this.hashes.length;
    for (let chunk = 0; chunk < count; chunk += 1) {
      const number = first + chunk;
      const isDefinition = definitions.has(chunk);
      if (isDefinition) this.definitions.add(number);
      const isNear = number >= changed - BESIDE && number < changed + MOST_CHANGED + BESIDE;
      // What is before the first entry is beside it, however many strings are between them.
      if (number === 0 || isDefinition || isNear)
        this.kept.set(number, bytes.slice(starts[chunk], starts[chunk + 1]));
    }
  }
}

function joinBytes(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const joined = new Uint8Array(head.length + tail.length);
  joined.set(head);
  joined.set(tail, head.length);
  return joined;
}
