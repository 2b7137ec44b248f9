import { usualLongForms, usualShortForms } from './expansions';
import { errorLimit } from './fuzzyTerms';
import type { Lexicon } from '../index/lexicon';
import type { QueryWord } from './parseQuery';
import { pieceCuts } from '../text/scanWords';
import type { MatchKind } from '../searchHit';
import { lemmaOf } from '../text/stem';
import { STOP_WORDS } from '../text/stopWords';

/**
 * One way to read a run of neighbouring words of a query: a term of the vocabulary, or several terms that stand next
 * to each other in the text, each one of some alternatives.
 */
export interface Reading {
  /** The words it reads, half-open, by their place in the query. */
  readonly from: number;
  readonly to: number;
  readonly how: MatchKind;
  /** How sure it is that this is meant: 1 for the word itself. */
  readonly quality: number;
  /** Terms that may stand at each place; one place for a single word or name. */
  readonly places: readonly (readonly string[])[];
}

/** How sure each kind of reading is that it is what the person meant. */
const QUALITY = {
  exact: 1,
  inflected: 0.92,
  derived: 0.7,
  completion: 0.85,
  innerCompletion: 0.5,
  joined: 1,
  joinedCompletion: 0.8,
  split: 0.85,
  expansion: 0.8,
  abbreviation: 0.85,
  /** A correction that costs nothing would have this; each unit of edit cost takes `error` off. */
  correction: 0.85,
  error: 0.2,
  prefixCorrection: 0.7,
} as const;

/** A prefix stands for so many terms at most, the most frequent ones. */
const MAX_COMPLETIONS = 48;
/** A finished word shorter than this does not stand for longer ones. */
const MIN_INNER_PREFIX = 3;
/** A typed prefix shorter than this is not taken for a mistyped one. */
const MIN_PREFIX_CORRECTION = 5;
/** Names have so many parts at most. */
const MAX_JOINED = 5;
/** A joined prefix shorter than this says too little. */
const MIN_JOINED_PREFIX = 4;

/** All readings of neighbouring words, of each word and of runs of them. */
export function findReadings(words: readonly QueryWord[], lexicon: Lexicon): Reading[] {
  return words.flatMap((word, index) => [
    ...readWord(word, index, lexicon),
    ...readRuns(words, index, lexicon),
  ]);
}

function readWord(word: QueryWord, index: number, lexicon: Lexicon): Reading[] {
  const readings: Reading[] = [];
  const add = (how: MatchKind, quality: number, ...places: (readonly string[])[]) => {
    if (places.every((terms) => terms.length > 0)) {
      readings.push({ from: index, to: index + 1, how, quality, places });
    }
  };
  const { term } = word;
  if (lexicon.frequency(term) > 0) add('exact', QUALITY.exact, [term]);
  const forms = lexicon.forms(term);
  add('inflection', QUALITY.inflected, forms.inflected);
  add('inflection', QUALITY.derived, forms.derived);
  if (word.unfinished) add('prefix', QUALITY.completion, lexicon.completions(term, MAX_COMPLETIONS));
  else if (term.length >= MIN_INNER_PREFIX && !STOP_WORDS.has(term)) {
    add('prefix', QUALITY.innerCompletion, lexicon.completions(term, MAX_COMPLETIONS));
  }
  for (const long of longForms(term, lexicon)) {
    add('expansion', QUALITY.expansion, ...long.map((part) => withForms(part, lexicon)));
  }
  for (const parts of readings.some(({ how }) => how === 'exact') ? [] : splitWord(word, lexicon)) {
    add('acronym', QUALITY.split, ...parts.map((part) => [part]));
  }
  if (readings.length === 0) readings.push(...correctWord(word, index, lexicon));
  return readings;
}

function correctWord(word: QueryWord, index: number, lexicon: Lexicon): Reading[] {
  const limit = errorLimit(word.term.length);
  if (limit === 0) return [];
  // Two errors are looked for only where one is not enough: they cost more and are meant more seldom.
  const near = lexicon.corrections(word.term, 1, false);
  const whole = near.length > 0 || limit === 1 ? near : lexicon.corrections(word.term, limit, false);
  const base = whole.length > 0 ? QUALITY.correction : QUALITY.prefixCorrection;
  const found =
    whole.length > 0 || word.term.length < MIN_PREFIX_CORRECTION
      ? whole
      : lexicon.corrections(word.term, Math.min(limit, 1), true);
  return found.flatMap(({ term, cost }) => {
    const quality = base - QUALITY.error * cost;
    const read = { from: index, to: index + 1, how: 'typo' } as const;
    return [
      { ...read, quality, places: [[term]] },
      { ...read, quality: quality * QUALITY.inflected, places: [lexicon.forms(term).inflected] },
    ];
  });
}

/** Readings of the runs of two words and more that begin at one word: names typed with blanks, and long forms. */
function readRuns(words: readonly QueryWord[], from: number, lexicon: Lexicon): Reading[] {
  const readings: Reading[] = [];
  let joined = words[from]?.term ?? '';
  for (let to = from + 2; to <= Math.min(words.length, from + MAX_JOINED); to += 1) {
    const last = words[to - 1]!;
    joined += last.term;
    const add = (how: MatchKind, quality: number, terms: readonly string[]) => {
      if (terms.length > 0) readings.push({ from, to, how, quality, places: [terms] });
    };
    if (lexicon.frequency(joined) > 0) add('acronym', QUALITY.joined, [joined]);
    if (last.unfinished && joined.length >= MIN_JOINED_PREFIX) {
      add('acronym', QUALITY.joinedCompletion, lexicon.completions(joined, MAX_COMPLETIONS));
    }
    const run = words.slice(from, to).map(({ term }) => term);
    for (const short of shortForms(run, lexicon)) {
      add('expansion', QUALITY.abbreviation, withForms(short, lexicon));
    }
  }
  return readings;
}

function longForms(term: string, lexicon: Lexicon): (readonly string[])[] {
  const singular = lemmaOf(term);
  const shorts = singular === term ? [term] : [term, singular];
  const longs = shorts.flatMap((short) => [...usualLongForms(short), ...lexicon.longForms(short)]);
  return [...new Map(longs.map((long) => [long.map(lemmaOf).join(' '), long])).values()];
}

function shortForms(run: readonly string[], lexicon: Lexicon): string[] {
  return [...new Set([...usualShortForms(run), ...lexicon.shortForms(run)])];
}

function withForms(term: string, lexicon: Lexicon): string[] {
  return [...(lexicon.frequency(term) > 0 ? [term] : []), ...lexicon.forms(term).inflected];
}

/** The ways to take one typed word for several: at its capitals and digits, and between two words of the vocabulary. */
function splitWord(word: QueryWord, lexicon: Lexicon): string[][] {
  const { term } = word;
  const splits: string[][] = [];
  const cuts = pieceCuts(word.text);
  // Folding may change lengths (`ﬁ`); cuts of the typed text hold for the term only when it did not.
  if (cuts.length > 0 && word.text.length === term.length) {
    splits.push([0, ...cuts].map((cut, index) => term.slice(cut, cuts[index])));
  }
  let best: { parts: string[]; frequency: number } | undefined;
  for (let cut = 2; cut <= term.length - 2; cut += 1) {
    const parts = [term.slice(0, cut), term.slice(cut)];
    const frequency = Math.min(...parts.map((part) => lexicon.frequency(part)));
    if (frequency > 0 && parts.join('').length >= 7 && frequency > (best?.frequency ?? 0))
      best = { parts, frequency };
  }
  if (best !== undefined) splits.push(best.parts);
  return splits.filter((parts) => parts.every((part) => lexicon.frequency(part) > 0));
}
