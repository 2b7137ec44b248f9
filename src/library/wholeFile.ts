import type { Slices } from '../core/slices';

/** So much is copied at a stretch, in bytes: whoever asks meanwhile is answered in between. */
const STRETCH = 1 << 20;

/**
 * A file that comes in parts and is read as a whole. Its bytes are put together here: room for all of them makes V8
 * collect garbage at once, which would hold up whoever sends them.
 */
export class WholeFile {
  /** In bytes, of all parts so far. */
  length = 0;
  readonly bytes: Uint8Array<ArrayBuffer>;

  /** @param size of all parts together, in bytes */
  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  /** Whether all of it has come. */
  get isComplete(): boolean {
    return this.length === this.bytes.length;
  }

  /**
   * Takes the next part.
   *
   * @returns whether there was room for it
   */
  *add(part: Uint8Array): Slices<boolean> {
    if (this.length + part.length > this.bytes.length) return false;
    for (let from = 0; from < part.length; from += STRETCH) {
      this.bytes.set(part.subarray(from, from + STRETCH), this.length + from);
      yield;
    }
    this.length += part.length;
    return true;
  }
}
