/** Reads at most `length` bytes that begin at a place of a file into the same place of an array; 0 where the file ends. */
export type ReadAt = (bytes: Uint8Array, at: number, length: number) => Promise<number>;

/** So much is read at a time, in bytes, and so many such parts at once: Node has four threads for all extensions. */
const PART = 1 << 23;
const AT_ONCE = 2;

/**
 * Reads a file in parts, straight into one array of its own, which can be handed over.
 *
 * @param size how large the file was found to be; one that has become shorter meanwhile gives what is left of it
 */
export async function readParts(read: ReadAt, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let end = size;
  let next = 0;
  const readPart = async (start: number) => {
    const stop = Math.min(start + PART, size);
    for (let at = start; at < stop;) {
      const count = await read(bytes, at, stop - at);
      if (count === 0) end = Math.min(end, at);
      at = count === 0 ? stop : at + count;
    }
  };
  const readOn = async () => {
    while (next < end) {
      const start = next;
      next += PART;
      await readPart(start);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return end < size ? bytes.slice(0, end) : bytes;
}
