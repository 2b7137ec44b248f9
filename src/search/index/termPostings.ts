import type { Slices } from '../../core/slices';
import type { Zone } from '../text/readPaper';
import { GrowingInts } from './growingInts';
import { MAX_COUNT } from './postings';

/** Work between two yields: some two milliseconds. */
const POSTINGS_A_SLICE = 50_000;

/** So many numbers are kept before others are begun. */
const PART = 1 << 18;

/** A posting in one number: the paper, the zone in four bits, and how often the term is there, less one, in two. */
const NONE = -1;

/** The postings of all terms, term by term: those of one are from its start to that of the next, papers ascending. */
export interface GatheredPostings {
  readonly packed: Int32Array;
  readonly starts: Int32Array;
}

export function unpackPosting(packed: number): {
  readonly paper: number;
  readonly zone: Zone;
  readonly count: number;
} {
  return { paper: packed >> 6, zone: ((packed >> 2) & 0xf) as Zone, count: (packed & 3) + 1 };
}

/**
 * Collects postings as papers are read, and gathers them by term in the end (a counting sort). Lists that grow for
 * each of a hundred thousand terms, or links from one posting to the next, would be all over the memory: here it is
 * read from end to end, and written where few places are written to at a time.
 */
export class TermPostings {
  /** For each term two numbers: the posting that is being counted, and how many it has with that one. */
  private readonly terms = new GrowingInts();
  /** Term and posting of all that are counted, one after the other; in parts, which are let go one by one. */
  private readonly counted: Int32Array[] = [];
  private countedLength = 0;

  /** Counts one occurrence of a term, by its number; papers come in ascending order, a paper's zones one by one. */
  count(number: number, paper: number, zone: Zone): void {
    while (number * 2 >= this.terms.length) {
      this.terms.push(NONE);
      this.terms.push(0);
    }
    const packed = this.terms.get(number * 2);
    if (packed >> 2 !== ((paper << 4) | zone)) {
      if (packed !== NONE) this.keep(number, packed);
      this.terms.set(number * 2, (paper << 6) | (zone << 2));
      this.terms.set(number * 2 + 1, this.terms.get(number * 2 + 1) + 1);
    } else if ((packed & 3) < MAX_COUNT - 1) {
      this.terms.set(number * 2, packed + 1);
    }
  }

  private keep(number: number, packed: number): void {
    const at = this.countedLength % PART;
    if (at === 0) this.counted.push(new Int32Array(PART));
    const part = this.counted.at(-1)!;
    part[at] = number;
    part[at + 1] = packed;
    this.countedLength += 2;
  }

  /** All postings, gathered by term; nothing can be counted afterwards. */
  *gather(termCount: number): Slices<GatheredPostings> {
    const starts = new Int32Array(termCount + 1);
    for (let number = 0; number * 2 < this.terms.length; number += 1) {
      if (number % POSTINGS_A_SLICE === 0) yield;
      const packed = this.terms.get(number * 2);
      if (packed !== NONE) this.keep(number, packed);
      starts[number + 1] = this.terms.get(number * 2 + 1);
    }
    for (let number = 0; number < termCount; number += 1) starts[number + 1]! += starts[number]!;
    const next = starts.slice();
    const packed = new Int32Array(this.countedLength / 2);
    let left = this.countedLength;
    for (const [index, part] of this.counted.entries()) {
      yield;
      for (let at = 0; at < Math.min(left, PART); at += 2) packed[next[part[at]!]!++] = part[at + 1]!;
      left -= PART;
      this.counted[index] = new Int32Array();
    }
    return { packed, starts };
  }
}
