import type { Random } from './random';

/** Up to this rank frequencies fall as 1/rank; beyond they fall faster, as they must where Heaps' law holds. */
const CORE = 5000;

/**
 * Gives out items as running text does words: how many different ones there are after n grows by Heaps' law
 * `k * n ** beta`; how often each comes falls by Zipf's law, with the exponent 1 in the core of the vocabulary and
 * `1 / beta` beyond (the two regimes of Ferrer i Cancho and Solé 2001; the second follows from Heaps' law).
 */
export class Stock {
  private readonly items: string[];
  private given = 0;

  /**
   * @param first items to begin with, the most frequent first
   * @param coin makes an item that is new
   */
  constructor(
    first: readonly string[],
    private readonly heaps: { readonly k: number; readonly beta: number },
    private readonly coin: () => string,
    private readonly random: Random,
  ) {
    this.items = [...first];
  }

  next(): string {
    this.given += 1;
    if (this.items.length < this.heaps.k * this.given ** this.heaps.beta) this.items.push(this.coin());
    return this.items[this.drawRank() - 1] ?? this.coin();
  }

  /** A rank from 1, drawn by the inverse of each regime's distribution. */
  private drawRank(): number {
    const { length } = this.items;
    const core = Math.min(CORE, length);
    const tail = 1 / (1 / this.heaps.beta - 1);
    const inCore = Math.log(core);
    const u = this.random.next();
    if (length <= CORE || this.random.next() * (inCore + tail) < inCore) return Math.floor(core ** u);
    return Math.min(length, Math.floor(core * (1 - u) ** -tail));
  }
}
