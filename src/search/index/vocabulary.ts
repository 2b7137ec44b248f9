import { GrowingInts } from './growingInts';

/** So many code units become a string at a time. */
const UNITS = 1 << 12;

/**
 * The sorted terms of an index in two typed arrays: no strings on the heap, nothing to parse when loaded, and the
 * terms that begin with a prefix are one range. Terms are kept as UTF-16 code units and ordered by them, so lone
 * surrogates survive and every host sorts alike.
 */
export class Vocabulary {
  /**
   * @param units the code units of all terms, one after the other
   * @param starts where each term begins in `units`, and at the end where the last one ends
   */
  constructor(
    readonly units: Uint16Array,
    readonly starts: Uint32Array,
  ) {}

  /** Packs terms that are sorted by code units, as `Array.prototype.sort` sorts strings. */
  static pack(sorted: Iterable<string>): Vocabulary {
    const writer = new VocabularyWriter();
    for (const term of sorted) writer.add(term);
    return writer.finish();
  }

  /** How many terms there are; they are numbered from 0 in their order. */
  get size(): number {
    return this.starts.length - 1;
  }

  term(index: number): string {
    // Spreading a view into `fromCharCode` costs several times as much for strings as short as words.
    const end = this.starts[index + 1]!;
    let term = '';
    for (let unit = this.starts[index]!; unit < end; unit += 1)
      term += String.fromCharCode(this.units[unit]!);
    return term;
  }

  /**
   * All terms, in their order, as parts of longer strings: one made letter by letter holds a string for each letter, in
   * kilobytes, until it is compared with another.
   */
  terms(): string[] {
    const terms: string[] = [];
    while (terms.length < this.size) {
      const first = terms.length;
      const start = this.starts[first]!;
      let end = first + 1;
      while (end < this.size && this.starts[end + 1]! - start <= UNITS) end += 1;
      if (end === first + 1) {
        terms.push(this.term(first));
        continue;
      }
      const text = String.fromCharCode(...this.units.subarray(start, this.starts[end]));
      for (let index = first; index < end; index += 1) {
        terms.push(text.slice(this.starts[index]! - start, this.starts[index + 1]! - start));
      }
    }
    return terms;
  }

  /** The number of a term; undefined when it is not in the vocabulary. */
  find(term: string): number | undefined {
    const at = this.lowerBound(term);
    return at < this.size && this.lengthOf(at) === term.length && this.startsWith(at, term) ? at : undefined;
  }

  /** The terms that begin with a prefix: the number of the first, and of the first after them. */
  prefixRange(prefix: string): readonly [from: number, to: number] {
    const from = this.lowerBound(prefix);
    // Double the step until it leaves the range, then halve: ranges are short, and this beats a second full search.
    let step = 1;
    while (from + step < this.size && this.startsWith(from + step, prefix)) step *= 2;
    let low = from + (step >> 1);
    let high = Math.min(from + step, this.size);
    if (from >= this.size || !this.startsWith(from, prefix)) return [from, from];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.startsWith(middle, prefix)) low = middle + 1;
      else high = middle;
    }
    return [from, low];
  }

  lengthOf(index: number): number {
    return this.starts[index + 1]! - this.starts[index]!;
  }

  /** The first term that is not before the given one. */
  private lowerBound(term: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.isBefore(middle, term)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private isBefore(index: number, term: string): boolean {
    const start = this.starts[index]!;
    const length = this.lengthOf(index);
    const shared = Math.min(length, term.length);
    for (let unit = 0; unit < shared; unit += 1) {
      const difference = this.units[start + unit]! - term.charCodeAt(unit);
      if (difference !== 0) return difference < 0;
    }
    return length < term.length;
  }

  private startsWith(index: number, prefix: string): boolean {
    if (this.lengthOf(index) < prefix.length) return false;
    const start = this.starts[index]!;
    for (let unit = 0; unit < prefix.length; unit += 1) {
      if (this.units[start + unit] !== prefix.charCodeAt(unit)) return false;
    }
    return true;
  }
}

/** Packs terms one by one, so that the last step of a long work is a short one. */
export class VocabularyWriter {
  private readonly starts = new GrowingInts();
  private units = new Uint16Array(1 << 12);
  private length = 0;

  /** How many terms were added. */
  get size(): number {
    return this.starts.length;
  }

  /** Adds a term, which comes after all before by its code units. */
  add(term: string): void {
    this.starts.push(this.length);
    if (this.length + term.length > this.units.length) this.grow(this.length + term.length);
    for (let at = 0; at < term.length; at += 1) this.units[this.length++] = term.charCodeAt(at);
  }

  finish(): Vocabulary {
    this.starts.push(this.length);
    return new Vocabulary(this.units.slice(0, this.length), this.starts.toUint32Array());
  }

  private grow(needed: number): void {
    const grown = new Uint16Array(Math.max(needed, this.units.length * 2));
    grown.set(this.units);
    this.units = grown;
  }
}
