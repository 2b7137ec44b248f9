import type { Slices } from '../../core/slices';
import { BestPapers } from '../ranking/bestPapers';
import { IMPACT } from '../ranking/scoring';
import { PostingsCursor } from '../index/postings';
import { findNumber, openEntry } from '../index/segment';
import type { Shelf } from '../index/shelf';
import type { Range } from '../searchHit';
import { forEachTerm, profilePaper, type ProfileWord, RELATING_ZONES } from './profile';

/** A word that two papers share, as the first of them writes it. */
export interface SharedWord {
  readonly field: ProfileWord['field'];
  /** Where it stands in that field of the paper that was asked for. */
  readonly range: Range;
}

/** A paper that is like another. */
export interface RelatedPaper {
  readonly id: string;
  /** Positive, higher is better; comparable inside one list only. */
  readonly score: number;
  /** What makes them alike, the most telling word first. */
  readonly shared: readonly SharedWord[];
}

/** So many shared words are named: more explain no more. */
const MOST_SHARED = 5;
/** So many postings are walked at most: words come by their weight, and what is left out is the most common. */
const MOST_WALKED = 300_000;
/** How much the length of a paper counts against what it shares by chance: BM25's b. */
const LENGTH_SHARE = 0.5;

/**
 * The papers most like one of a shelf, best first: by the words of title and abstract that they share, each by how
 * rare it is (a cosine of tf-idf weights, saturated as in BM25). One pass over the postings of the paper's most telling
 * words.
 *
 * @param of the shelf and the number of the paper in it
 */
export function* findRelated(
  shelves: readonly Shelf[],
  of: { readonly shelf: Shelf; readonly paper: number },
  size: number,
  limit: number,
): Slices<readonly RelatedPaper[]> {
  const words = yield* profilePaper(shelves, of, size);
  const found: Ranked[] = [];
  for (const shelf of shelves) {
    const own = shelf === of.shelf ? of.paper : -1;
    found.push(...(yield* rankShelf(shelf, words, own, limit)));
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ shelf, paper, id, score }) => ({ id, score, shared: sharedWords(shelf, paper, words) }));
}

interface Ranked {
  readonly shelf: Shelf;
  readonly paper: number;
  readonly id: string;
  readonly score: number;
}

function* rankShelf(
  shelf: Shelf,
  words: readonly ProfileWord[],
  own: number,
  limit: number,
): Slices<readonly Ranked[]> {
  const { papers, segment } = shelf;
  const scores = new Float64Array(papers.length);
  let walked = 0;
  for (const word of words) {
    if (walked > MOST_WALKED) break;
    yield;
    walkWord(shelf, word, (paper, effect) => {
      walked += 1;
      scores[paper] = scores[paper]! + word.weight * effect;
    });
  }
  const average = segment.paperTerms.length / Math.max(1, papers.length);
  const best = new BestPapers();
  best.reset(limit);
  for (let paper = 0; paper < papers.length; paper += 1) {
    if (scores[paper] === 0 || paper === own || papers[paper] === undefined) continue;
    // A paper's bytes grow with its words, and are known without reading them.
    const length = (segment.papers[paper + 1]! - segment.papers[paper]!) / average;
    const score = scores[paper]! / (1 - LENGTH_SHARE + LENGTH_SHARE * length);
    scores[paper] = score;
    if (best.accepts(score)) best.offer(paper, score);
  }
  return best.ranked().flatMap((paper) => {
    const id = papers[paper]?.id;
    return id === undefined ? [] : [{ shelf, paper, id, score: scores[paper]! }];
  });
}

/** Tells the papers of a shelf that hold a word in any of its forms, and what the word counts in each zone of them. */
function walkWord(
  { segment }: Shelf,
  { forms }: ProfileWord,
  visit: (paper: number, effect: number) => void,
): void {
  const cursor = new PostingsCursor();
  for (const form of forms) {
    const term = segment.vocabulary.find(form);
    if (term === undefined) continue;
    openEntry(segment, term, cursor);
    while (cursor.nextList()) {
      if (!RELATING_ZONES.has(cursor.zone)) continue;
      while (cursor.next()) visit(cursor.paper, IMPACT[cursor.zone * 8 + cursor.count]!);
    }
  }
}

/** The words that a related paper has, those first that weigh most. */
function sharedWords(
  { segment }: Shelf,
  paper: number,
  words: readonly ProfileWord[],
): readonly SharedWord[] {
  const numbers = new Set<number>();
  forEachTerm(segment, paper, ({ term }) => numbers.add(term));
  const isThere = (form: string) => {
    const number = findNumber(segment, form);
    return number !== undefined && numbers.has(number);
  };
  const there = words.filter(({ forms }) => forms.some(isThere));
  const shared: ProfileWord[] = [];
  for (const word of there) {
    if (shared.length === MOST_SHARED) break;
    if (shared.some((other) => overlaps(other, word))) continue;
    // Of a compound its pieces are words too: where the whole is shared, it says more.
    const around = there.filter((other) => overlaps(other, word));
    shared.push(around.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), word));
  }
  return shared.map(({ field, range }) => ({ field, range }));
}

function lengthOf({ range: [start, end] }: ProfileWord): number {
  return end - start;
}

function overlaps(a: ProfileWord, b: ProfileWord): boolean {
  return a.field === b.field && a.range[0] < b.range[1] && b.range[0] < a.range[1];
}
