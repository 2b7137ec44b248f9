import type { Slices } from '../../core/slices';
import { Lexicon } from '../index/lexicon';
import { PaperTermsCursor } from '../index/paperTerms';
import { openPaper, type Segment } from '../index/segment';
import type { Shelf } from '../index/shelf';
import { zoneWeight } from '../ranking/scoring';
import type { Range } from '../searchHit';
import { FIELD_OF_ZONE, Zone } from '../text/readPaper';
import { STOP_WORDS } from '../text/stopWords';

/** What a paper is about stands in its title and abstract; the same author or year makes no papers alike. */
export const RELATING_ZONES: ReadonlySet<number> = new Set([
  Zone.title,
  Zone.abstract,
  Zone.name,
  Zone.titleName,
]);

/** So many of a paper's words are looked up: what is left out weighs least, and is common. */
const MOST_WORDS = 48;
/** Forms of one word beyond these are rare. */
const MOST_FORMS = 6;

/** Weighted occurrences at which a word has half of its effect: more than in a search, since what a paper is about it repeats. */
const SATURATION = 4;

/** A word of a paper, in all forms that the library has of it. */
export interface ProfileWord {
  readonly forms: readonly string[];
  /** How much a paper that has it too is like this one, if nothing else were known of the two. */
  readonly weight: number;
  /** Where it stands first in the paper: in the title if it is there. */
  readonly field: 'title' | 'abstract';
  readonly range: Range;
}

/** A word as one paper has it. */
interface Met {
  readonly term: string;
  readonly field: ProfileWord['field'];
  readonly range: Range;
  /** Its occurrences, each weighted by where it is. */
  readonly occurrences: number;
}

/** The most telling words of a paper, which it uses much and few others use, those first that weigh most. */
export function* profilePaper(
  shelves: readonly Shelf[],
  { shelf, paper }: { readonly shelf: Shelf; readonly paper: number },
  size: number,
): Slices<readonly ProfileWord[]> {
  const lexicon = new Lexicon(shelves.map(({ segment }) => segment));
  const words: ProfileWord[] = [];
  for (const met of meetWords(shelf.segment, paper)) {
    yield;
    const word = weighWord(met, lexicon, size);
    if (word) words.push(word);
  }
  return words.sort((a, b) => b.weight - a.weight).slice(0, MOST_WORDS);
}

function meetWords(segment: Segment, paper: number): readonly Met[] {
  const terms = termsByNumber(segment, paper);
  // Forms of one word are one word: their stems have one hash.
  const met = new Map<number, Met>();
  forEachTerm(segment, paper, (cursor) => {
    const place = terms.get(cursor.term);
    if (place === undefined) return;
    const stem = segment.stems[place]!;
    const before = met.get(stem);
    const field = FIELD_OF_ZONE[cursor.zone] === 'title' ? 'title' : 'abstract';
    const term = segment.vocabulary.term(place);
    const first = before ?? { term, field, range: [cursor.start, cursor.end] as const };
    met.set(stem, { ...first, occurrences: (before?.occurrences ?? 0) + zoneWeight(cursor.zone) });
  });
  return [...met.values()];
}

/** The places in the vocabulary of the terms of a paper: no table leads there, so it is gone through once. */
function termsByNumber(segment: Segment, paper: number): ReadonlyMap<number, number> {
  const isWanted = new Uint8Array(segment.lengths.length);
  forEachTerm(segment, paper, ({ term }) => {
    isWanted[term] = 1;
  });
  const places = new Map<number, number>();
  for (let place = 0; place < segment.numbers.length; place += 1) {
    const number = segment.numbers[place]!;
    if (isWanted[number] === 1) places.set(number, place);
  }
  return places;
}

/** Visits each term of a paper that says what it is about. */
export function forEachTerm(segment: Segment, paper: number, visit: (at: PaperTermsCursor) => void): void {
  const cursor = new PaperTermsCursor(segment.lengths);
  openPaper(segment, paper, cursor);
  while (cursor.next()) if (RELATING_ZONES.has(cursor.zone)) visit(cursor);
}

function weighWord(met: Met, lexicon: Lexicon, size: number): ProfileWord | undefined {
  const { term, field, range, occurrences } = met;
  // A number alone, or a letter, stands for nothing that two papers could have in common.
  if (STOP_WORDS.has(term) || !/\p{L}{2}|[^\p{ASCII}]/u.test(term)) return undefined;
  const { inflected, derived } = lexicon.forms(term);
  const forms = [term, ...inflected, ...derived].slice(0, 1 + MOST_FORMS);
  const frequency = forms.reduce((sum, form) => sum + lexicon.frequency(form), 0);
  if (frequency < 2) return undefined;
  const rarity = Math.log(1 + size / frequency);
  return { forms, weight: (rarity * occurrences) / (occurrences + SATURATION), field, range };
}
