import { VarintReader, VarintWriter } from './varints';

/** Counts above this one are kept as it: a fifth occurrence says no more than the fourth. */
export const MAX_COUNT = 4;

/**
 * Writes which papers hold a term. A term's entry is a list for each zone that has it, in the order of zones:
 *
 * ```
 * entry   = { zone, byte length of its postings, posting … } …
 * posting = (distance from the list's paper before) << 2 | (count - 1)
 * ```
 *
 * All are varints. A list can so be skipped unread, and nearly all postings of real text take one or two bytes.
 */
export class PostingsWriter {
  private readonly lists = new VarintWriter();

  /** Where the next entry begins. */
  get position(): number {
    return this.lists.position;
  }

  /** Writes one zone's list of `size` postings: `papers` are ascending, `counts` how often each has the term. */
  writeList(zone: number, papers: readonly number[], counts: readonly number[], size: number): void {
    let bytes = 0;
    let before = 0;
    for (let index = 0; index < size; index += 1) {
      bytes += varintSize((papers[index]! - before) << 2);
      before = papers[index]!;
    }
    this.lists.write(zone);
    this.lists.write(bytes);
    before = 0;
    for (let index = 0; index < size; index += 1) {
      this.lists.write(((papers[index]! - before) << 2) | (Math.min(counts[index]!, MAX_COUNT) - 1));
      before = papers[index]!;
    }
  }

  finish(): Uint8Array {
    return this.lists.finish();
  }
}

function varintSize(value: number): number {
  let size = 1;
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) size += 1;
  return size;
}

/**
 * Walks one term's entry: `nextList` until false, and in each list `next` until false. One cursor serves a whole
 * query; nothing is allocated on the way.
 */
export class PostingsCursor {
  zone = 0;
  /** The paper's ordinal in its segment. */
  paper = 0;
  count = 0;
  private listEnd = 0;
  private entryEnd = 0;
  private readonly reader = new VarintReader();

  open(bytes: Uint8Array, start: number, end: number): void {
    this.reader.open(bytes, start);
    this.listEnd = start;
    this.entryEnd = end;
  }

  /** Goes to the next zone's list, whether the one before was read to its end or not. */
  nextList(): boolean {
    if (this.listEnd >= this.entryEnd) return false;
    this.reader.at = this.listEnd;
    this.zone = this.reader.read();
    const size = this.reader.read();
    this.listEnd = this.reader.at + size;
    this.paper = 0;
    return true;
  }

  next(): boolean {
    if (this.reader.at >= this.listEnd) return false;
    const value = this.reader.read();
    this.paper += value >>> 2;
    this.count = (value & 3) + 1;
    return true;
  }
}
