import { GrowingInts } from './growingInts';

const EMPTY = -1;
/** Slots for each term at least: fewer make long probes, more do not fit the processor's cache. */
const SLOTS_A_TERM = 2;
/** Numbers in a slot. */
const CELLS = 2;

/**
 * Numbers terms from 0 in the order in which they are first met: a hash table over the terms' code units, with open
 * addressing. A `Map` would need every word of every text as a string of its own, only to find most of them known;
 * here a word is hashed and compared where it stands.
 */
export class TermTable {
  /** For each slot the number of a term and its hash, side by side: a probe costs one access to memory. */
  private slots = new Int32Array(1 << 13).fill(EMPTY);
  /** Where each term begins in `units`, and at the end where the last one ends. */
  private readonly starts = new GrowingInts();
  private units = new Uint16Array(1 << 12);

  constructor() {
    this.starts.push(0);
  }

  /** How many terms there are. */
  get size(): number {
    return this.starts.length - 1;
  }

  /** The number of the term that stands in a text from `start` to `end`, its ASCII letters taken as small ones. */
  numberOf(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ smallUnitAt(text, at), 0x01000193);
    // The low bits choose the slot, and FNV mixes upwards only.
    hash ^= hash >>> 15;
    const { slots } = this;
    const last = slots.length - 1;
    for (let slot = (hash * CELLS) & last; ; slot = (slot + CELLS) & last) {
      const number = slots[slot]!;
      if (number === EMPTY) return this.add(text, start, end, hash, slot);
      if (slots[slot + 1] === hash && this.equals(number, text, start, end)) return number;
    }
  }

  lengthOf(number: number): number {
    return this.starts.get(number + 1) - this.starts.get(number);
  }

  term(number: number): string {
    const end = this.starts.get(number + 1);
    let term = '';
    for (let at = this.starts.get(number); at < end; at += 1) term += String.fromCharCode(this.units[at]!);
    return term;
  }

  /** The first three units of a term as one number; a term's end comes before whatever else may follow. */
  beginningOf(number: number): number {
    const start = this.starts.get(number);
    const length = this.lengthOf(number);
    const unit = (at: number) => (at < length ? this.units[start + at]! + 1 : 0);
    return unit(0) * 2 ** 34 + unit(1) * 2 ** 17 + unit(2);
  }

  private equals(number: number, text: string, start: number, end: number): boolean {
    const offset = this.starts.get(number) - start;
    if (this.starts.get(number + 1) !== offset + end) return false;
    for (let at = start; at < end; at += 1) {
      if (this.units[offset + at] !== smallUnitAt(text, at)) return false;
    }
    return true;
  }

  private add(text: string, start: number, end: number, hash: number, slot: number): number {
    const number = this.size;
    let at = this.starts.get(number);
    if (at + end - start > this.units.length) this.growUnits(at + end - start);
    for (let from = start; from < end; from += 1) this.units[at++] = smallUnitAt(text, from);
    this.starts.push(at);
    this.slots[slot] = number;
    this.slots[slot + 1] = hash;
    if (this.size * SLOTS_A_TERM * CELLS > this.slots.length) this.growSlots();
    return number;
  }

  private growUnits(needed: number): void {
    const grown = new Uint16Array(Math.max(needed, this.units.length * 2));
    grown.set(this.units);
    this.units = grown;
  }

  private growSlots(): void {
    const old = this.slots;
    const slots = new Int32Array(old.length * 2).fill(EMPTY);
    const last = slots.length - 1;
    for (let from = 0; from < old.length; from += CELLS) {
      if (old[from] === EMPTY) continue;
      const hash = old[from + 1]!;
      let slot = (hash * CELLS) & last;
      while (slots[slot] !== EMPTY) slot = (slot + CELLS) & last;
      slots[slot] = old[from]!;
      slots[slot + 1] = hash;
    }
    this.slots = slots;
  }
}

function smallUnitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}
