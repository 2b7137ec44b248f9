/** Reads bytes that begin at a place of a file into an array, at most as many as that has; 0 where the file ends. */
export type ReadAt = (into: Uint8Array, at: number) => Promise<number>;

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
  const readOn = async () => {
    while (next < end) {
      const start = next;
      next += PART;
      const part = bytes.subarray(start, start + PART);
      const count = await readPart(read, part, start);
      if (count < part.length) end = Math.min(end, start + count);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return end < size ? bytes.slice(0, end) : bytes;
}

/** Takes a part of a file of some size that begins at a place of it, and says whether the next one is wanted. */
export type TakePart = (part: Uint8Array<ArrayBuffer>, at: number, size: number) => Promise<boolean>;

/**
 * Reads a file in parts and hands them over one after the other, each in an array of its own; while one is taken the next
 * is read, so that no more than two are in memory.
 *
 * @returns whether all of the file was taken; false where a part was not wanted, or the file has become shorter
 */
export async function handOverParts(read: ReadAt, size: number, take: TakePart): Promise<boolean> {
  let taken = Promise.resolve(true);
  for (let at = 0; at < size; at += PART) {
    const part = new Uint8Array(Math.min(PART, size - at));
    const [count, isWanted] = await Promise.all([readPart(read, part, at), taken]);
    if (!isWanted || count < part.length) return false;
    taken = take(part, at, size);
  }
  return taken;
}

/** Fills a part with what begins at a place of the file, and says how much there is of it. */
async function readPart(read: ReadAt, part: Uint8Array, start: number): Promise<number> {
  let done = 0;
  while (done < part.length) {
    const count = await read(part.subarray(done), start + done);
    if (count === 0) break;
    done += count;
  }
  return done;
}
