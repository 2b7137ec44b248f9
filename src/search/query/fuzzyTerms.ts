import Fuse from 'fuse.js';
import { editCost } from '../../core/editCost';
import { letterMask } from '../index/letterMask';
import type { Segment } from '../index/segment';

/** A term that a mistyped word may stand for. */
export interface FuzzyTerm {
  readonly term: string;
  /** `editCost` of the typed word; positive. */
  readonly cost: number;
}

/** Words of three letters or fewer have too many neighbours to be corrected. */
const MIN_FUZZY_LENGTH = 4;
/** From this length on, a second error is forgiven. */
const TWO_ERRORS_LENGTH = 8;
/** So many narrowed terms go to fuse.js at most, the cheapest first. */
const MAX_NARROWED = 64;
/** So many of its best stand for the word. */
const MAX_RANKED = 12;

/** The price up to which a word of this length is taken for another one; 0 when it is not corrected at all. */
export function errorLimit(length: number): number {
  if (length < MIN_FUZZY_LENGTH) return 0;
  return length < TWO_ERRORS_LENGTH ? 1 : 2;
}

/**
 * The terms of a segment that a mistyped word may stand for, the likeliest first. Letter masks, lengths and the edit
 * distance narrow the vocabulary to a few short strings; fuse.js ranks those.
 *
 * @param limit the highest `editCost`; positive
 * @param asPrefix also take the word for the mistyped beginning of a term
 */
export function findFuzzyTerms(
  segment: Segment,
  word: string,
  limit: number,
  asPrefix: boolean,
): FuzzyTerm[] {
  const narrowed = narrowTerms(segment, word, limit, asPrefix);
  if (narrowed.length === 0) return [];
  const fuse = new Fuse(narrowed, {
    keys: ['term'],
    threshold: 0.7,
    ignoreLocation: true,
    isCaseSensitive: true,
  });
  return fuse.search(word, { limit: MAX_RANKED }).map(({ item }) => item);
}

function narrowTerms(segment: Segment, word: string, limit: number, asPrefix: boolean): FuzzyTerm[] {
  const { vocabulary, masks } = segment;
  const mask = letterMask(word);
  const edits = Math.ceil(limit);
  const shortest = word.length - edits;
  const longest = asPrefix ? Infinity : word.length + edits;
  const found: FuzzyTerm[] = [];
  for (const [from, to] of likelyRanges(segment, word, edits, asPrefix)) {
    for (let index = from; index < to; index += 1) {
      const other = masks[index]!;
      // A term that the word begins may have letters that are not typed yet.
      let bits = asPrefix ? mask & ~other : mask ^ other;
      for (let allowed = asPrefix ? edits : 2 * edits; allowed > 0; allowed -= 1) bits &= bits - 1;
      if (bits !== 0) continue;
      const length = vocabulary.lengthOf(index);
      if (length < shortest || length > longest) continue;
      const term = vocabulary.term(index);
      const cost = editCost(word, term, limit, asPrefix);
      if (cost > 0 && cost <= limit) found.push({ term, cost });
    }
  }
  return found.sort((a, b) => a.cost - b.cost).slice(0, MAX_NARROWED);
}

/**
 * Where to look: one error may be the first letter; with two, or with the end missing, the term has to begin with
 * one of the word's first two letters, which is a tenth of the vocabulary.
 */
function likelyRanges(
  { vocabulary }: Segment,
  word: string,
  edits: number,
  asPrefix: boolean,
): (readonly [from: number, to: number])[] {
  if (edits === 1 && !asPrefix) return [[0, vocabulary.size]];
  return [...new Set([word.charAt(0), word.charAt(1)])].map((letter) => vocabulary.prefixRange(letter));
}
