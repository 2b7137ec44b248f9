import { abbreviationPrefix, expansionPrefix } from '../text/definitionTerms';
import { type FuzzyTerm, findFuzzyTerms } from '../query/fuzzyTerms';
import type { Segment } from './segment';
import { hashString } from '../../core/hash';
import { lemmaOf, sharedBeginning, stemOf } from '../text/stem';

/** The forms of a word that the papers use. */
export interface WordForms {
  /** Its plural, its verb forms, its other spelling. */
  readonly inflected: readonly string[];
  /** Other parts of speech: *quantization* for *quantize*. */
  readonly derived: readonly string[];
}

/** A definition that one paper makes in passing is its own; more than so many long forms of one short form are noise. */
const MAX_DEFINITIONS = 3;

/** What the vocabularies of all segments say about a word, as if they were one. */
export class Lexicon {
  constructor(private readonly segments: readonly Segment[]) {}

  /** In how many papers a term is; papers removed since count until their segment is merged. */
  frequency(term: string): number {
    let sum = 0;
    for (const { vocabulary, frequencies } of this.segments) {
      const index = vocabulary.find(term);
      if (index !== undefined) sum += frequencies[index]!;
    }
    return sum;
  }

  /** The most frequent terms that begin with a prefix and are longer than it. */
  completions(prefix: string, limit: number): string[] {
    const sums = new Map<string, number>();
    for (const { vocabulary, frequencies } of this.segments) {
      const [from, to] = vocabulary.prefixRange(prefix);
      for (const index of mostFrequent(frequencies, from, to, limit + 1)) {
        if (vocabulary.lengthOf(index) === prefix.length) continue;
        const term = vocabulary.term(index);
        sums.set(term, (sums.get(term) ?? 0) + frequencies[index]!);
      }
    }
    return keysBySum(sums).slice(0, limit);
  }

  forms(word: string): WordForms {
    const lemma = lemmaOf(word);
    const stem = stemOf(word);
    const inflected = new Set<string>();
    const derived = new Set<string>();
    const hash = hashString(stem);
    const beginning = sharedBeginning(word);
    for (const { vocabulary, stems } of this.segments) {
      const [from, to] = vocabulary.prefixRange(beginning);
      for (let index = from; index < to; index += 1) {
        if (stems[index] !== hash) continue;
        const term = vocabulary.term(index);
        if (term === word) continue;
        if (lemmaOf(term) === lemma) inflected.add(term);
        else if (stemOf(term) === stem) derived.add(term);
      }
    }
    return { inflected: [...inflected], derived: [...derived] };
  }

  /** Terms for which a word may be mistyped: see `findFuzzyTerms`. */
  corrections(word: string, limit: number, asPrefix: boolean): FuzzyTerm[] {
    const best = new Map<string, FuzzyTerm>();
    for (const segment of this.segments) {
      for (const found of findFuzzyTerms(segment, word, limit, asPrefix)) best.set(found.term, found);
    }
    return [...best.values()].sort((a, b) => a.cost - b.cost);
  }

  /** The long forms that papers define for a folded short form, the most usual first, as folded words. */
  longForms(short: string): string[][] {
    const prefix = expansionPrefix(short);
    return this.completions(prefix, MAX_DEFINITIONS).map((term) => term.slice(prefix.length).split(' '));
  }

  /** The short forms that papers define for a run of folded words, the most usual first. */
  shortForms(words: readonly string[]): string[] {
    const prefix = abbreviationPrefix(words);
    return this.completions(prefix, MAX_DEFINITIONS).map((term) => term.slice(prefix.length));
  }
}

function mostFrequent(frequencies: Uint32Array, from: number, to: number, limit: number): number[] {
  if (to - from <= limit) return Array.from({ length: to - from }, (_, index) => from + index);
  // A range of ten thousands of terms is read once; the bar rises with each better term and nearly all stay below it.
  const best: number[] = [];
  let bar = 0;
  for (let index = from; index < to; index += 1) {
    if (frequencies[index]! <= bar) continue;
    best.push(index);
    if (best.length < 2 * limit) continue;
    best.sort((a, b) => frequencies[b]! - frequencies[a]!);
    best.length = limit;
    bar = frequencies[best.at(-1)!]!;
  }
  return best.sort((a, b) => frequencies[b]! - frequencies[a]!).slice(0, limit);
}

function keysBySum(sums: ReadonlyMap<string, number>): string[] {
  return [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([term]) => term);
}
