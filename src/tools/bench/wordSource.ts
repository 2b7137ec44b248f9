import type { Random } from './random';
import { Stock } from './stock';

/** So that 100,000 abstracts of 170 words have 300,000 different ones; as in English the exponent is near 0.6. */
const WORD_GROWTH = { k: 13.8, beta: 0.6 };
/** Compounds and definitions are fewer, and repeat as much. */
const PHRASE_GROWTH = { k: 20, beta: 0.6 };
/** With so many of the most frequent real words the source begins, and so many are too common for a topic. */
const FIRST_WORDS = 400;
const COMMON_WORDS = 100;

/**
 * Writes words as a large collection of abstracts has them. The frequent ones are those of real papers; later ones
 * are made up from their beginnings and endings.
 */
export class WordSource {
  private readonly words: Stock;
  private readonly compounds: Stock;
  private readonly definitions: Stock;
  private readonly known: Set<string>;
  private readonly common: ReadonlySet<string>;

  /** @param ranked real words, the most frequent first */
  constructor(ranked: readonly string[], random: Random) {
    const first = ranked.slice(0, FIRST_WORDS);
    const unused = ranked.slice(FIRST_WORDS).reverse();
    this.known = new Set(first);
    this.common = new Set(first.slice(0, COMMON_WORDS));
    const long = ranked.filter((word) => /^[a-z]{6,12}$/.test(word));
    const beginnings = [...new Set(long.map((word) => word.slice(0, random.between(2, 4))))];
    const endings = [...new Set(long.map((word) => word.slice(-random.between(2, 5))))];
    const invent = () =>
      random.pick(beginnings) + (random.next() < 0.6 ? random.pick(beginnings) : '') + random.pick(endings);
    this.words = new Stock(first, WORD_GROWTH, () => this.unknown(() => unused.pop() ?? invent()), random);
    this.compounds = new Stock([], PHRASE_GROWTH, () => `${this.next()}-${this.next()}`, random);
    this.definitions = new Stock([], PHRASE_GROWTH, () => this.define(), random);
  }

  /** The next word of running text. */
  next(): string {
    return this.words.next();
  }

  /** The next word that says what a text is about: none of the few that are everywhere. */
  topical(): string {
    for (;;) {
      const word = this.next();
      if (word.length > 4 && !this.common.has(word)) return word;
    }
  }

  /** The next pair of words with a hyphen. */
  compound(): string {
    return this.compounds.next();
  }

  /** The next long form with its short one in brackets. */
  definition(): string {
    return this.definitions.next();
  }

  private define(): string {
    const words = [this.topical(), this.topical(), this.topical()];
    return `${words.join(' ')} (${words.map((word) => word.charAt(0).toUpperCase()).join('')})`;
  }

  private unknown(invent: () => string): string {
    let word = invent();
    while (this.known.has(word)) word = invent();
    this.known.add(word);
    return word;
  }
}
