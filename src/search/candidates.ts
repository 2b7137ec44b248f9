import type { AskedQuery, Phrase, ValuedReading } from './askedQuery';
import { BestPapers } from './bestPapers';
import { PostingsCursor } from './postings';
import { Zone } from './readPaper';
import { IMPACT } from './scoring';
import { openEntry } from './segment';
import type { IndexedPaper, Shelf } from './shelf';

/** A paper that may answer a query, and where it stands. */
export interface Candidate {
  readonly indexed: IndexedPaper;
  readonly shelf: number;
  /** The paper's number in its segment. */
  readonly paper: number;
}

/**
 * So many postings are walked for one query at most. Words come rarest first, so what is cut off belongs to words
 * that tell papers least apart; required words are always walked to their end.
 */
const MAX_WALKED = 150_000;

/**
 * The first stage of a search: adds up, from the index alone, how well each paper matches, and keeps the best for
 * the second stage to read. Works on arrays that live as long as the collector: marks carry the number of the pass
 * that made them, so nothing is allocated or cleared for a query.
 */
export class CandidateCollector {
  private readonly total: Float32Array;
  /** Which pass last reached a paper, and what its word was worth there. */
  private readonly passOf: Uint32Array;
  private readonly worth: Float32Array;
  /** How many required words a paper has, valid for the query that touched it. */
  private readonly satisfied: Uint16Array;
  private readonly queryOf: Uint32Array;
  private readonly excludedBy: Uint32Array;
  /** How far along a reading of several places a paper is. */
  private readonly placeMark: Uint32Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  private query = 0;
  private pass = 0;
  private mark = 0;
  private walked = 0;
  private readonly cursor = new PostingsCursor();
  private readonly best = new BestPapers();
  /** Papers are numbered through all shelves: the number of each shelf's first one. */
  private readonly bases: readonly number[];

  constructor(private readonly shelves: readonly Shelf[]) {
    let paperCount = 0;
    this.bases = shelves.map(({ papers }) => (paperCount += papers.length) - papers.length);
    this.total = new Float32Array(paperCount);
    this.passOf = new Uint32Array(paperCount);
    this.worth = new Float32Array(paperCount);
    this.satisfied = new Uint16Array(paperCount);
    this.queryOf = new Uint32Array(paperCount);
    this.excludedBy = new Uint32Array(paperCount);
    this.placeMark = new Uint32Array(paperCount);
    this.touched = new Int32Array(paperCount);
  }

  /** The papers that may answer a query, the most promising first, at most `limit`. */
  collect(asked: AskedQuery, limit: number): Candidate[] {
    this.query += 1;
    this.touchedCount = 0;
    this.walked = 0;
    for (const phrase of asked.excluded) this.exclude(phrase);
    const byRarity = asked.words.map((_, index) => index);
    byRarity.sort((a, b) => (asked.words[b]?.weight ?? 0) - (asked.words[a]?.weight ?? 0));
    for (const index of byRarity) this.addWord(asked, index);
    const { from, to } = asked.years ?? { from: -Infinity, to: Infinity };
    const required = asked.words.filter((word) => word.required).length;
    const { best } = this;
    best.reset(limit);
    const offer = (number: number, score: number) => {
      if (this.excludedBy[number] === this.query) return;
      const paper = this.paperAt(number);
      if (paper !== undefined && paper.year >= from && paper.year <= to) best.offer(number, score);
    };
    if (asked.words.length === 0) {
      // Only what papers must not be was said: the newest of the others.
      if (asked.excluded.length === 0 && asked.years === undefined) return [];
      for (let number = 0; number < this.total.length; number += 1)
        offer(number, this.paperAt(number)?.year ?? 0);
    }
    for (let index = 0; index < this.touchedCount; index += 1) {
      const number = this.touched[index]!;
      if (this.satisfied[number] === required) offer(number, this.total[number]!);
    }
    return best.ranked().flatMap((number) => {
      const shelf = this.shelfOf(number);
      const indexed = this.paperAt(number);
      return indexed === undefined ? [] : [{ indexed, shelf, paper: number - this.bases[shelf]! }];
    });
  }

  private shelfOf(number: number): number {
    let shelf = this.bases.length - 1;
    while (number < this.bases[shelf]!) shelf -= 1;
    return shelf;
  }

  private paperAt(number: number): IndexedPaper | undefined {
    const shelf = this.shelfOf(number);
    return this.shelves[shelf]?.papers[number - this.bases[shelf]!];
  }

  /** Adds the best reading of one word to each paper that has it. */
  private addWord(asked: AskedQuery, index: number): void {
    const word = asked.words[index];
    if (word === undefined) return;
    this.pass += 1;
    for (const reading of asked.readings) {
      if (index < reading.from || index >= reading.to) continue;
      const worth = word.weight * reading.value;
      this.walkReading(reading, word.required, (paper, impact) => {
        this.credit(paper, worth * impact, word.required);
      });
    }
  }

  private credit(paper: number, worth: number, required: boolean): void {
    if (this.queryOf[paper] !== this.query) {
      this.queryOf[paper] = this.query;
      this.total[paper] = 0;
      this.satisfied[paper] = 0;
      this.touched[this.touchedCount++] = paper;
    }
    if (this.passOf[paper] !== this.pass) {
      this.passOf[paper] = this.pass;
      this.worth[paper] = 0;
      if (required) this.satisfied[paper] = this.satisfied[paper]! + 1;
    }
    const before = this.worth[paper]!;
    if (worth <= before) return;
    this.total[paper] = this.total[paper]! + worth - before;
    this.worth[paper] = worth;
  }

  /** Visits the papers that have a term of each place; whether the terms are neighbours, the second stage will see. */
  private walkReading(
    { places, zones }: ValuedReading,
    toTheEnd: boolean,
    visit: (paper: number, impact: number) => void,
  ): void {
    const start = this.mark;
    for (const [place, terms] of places.entries()) {
      const isLast = place === places.length - 1;
      for (const term of terms) {
        this.walkTerm(term, zones, toTheEnd, (paper, impact) => {
          if (place > 0 && this.placeMark[paper]! < start + place) return;
          if (isLast) visit(paper, impact);
          else if (place === 0 || this.placeMark[paper] === start + place)
            this.placeMark[paper] = start + place + 1;
        });
      }
    }
    this.mark += places.length;
  }

  private walkTerm(
    term: string,
    zones: number,
    toTheEnd: boolean,
    visit: (paper: number, impact: number) => void,
  ): void {
    for (const [shelf, { segment }] of this.shelves.entries()) {
      const base = this.bases[shelf]!;
      const index = segment.vocabulary.find(term);
      if (index === undefined) continue;
      openEntry(segment, index, this.cursor);
      while (this.cursor.nextList()) {
        const { zone } = this.cursor;
        if ((zones & (1 << zone)) === 0) continue;
        while ((toTheEnd || this.walked < MAX_WALKED) && this.cursor.next()) {
          this.walked += 1;
          visit(base + this.cursor.paper, IMPACT[zone * 8 + this.cursor.count]!);
        }
      }
    }
  }

  private exclude({ terms, zones }: Phrase): void {
    // A phrase of several words is excluded by the second stage, which can see whether they are neighbours.
    const [term] = terms;
    if (terms.length !== 1 || term === undefined) return;
    this.walkTerm(term, zones & ~(1 << Zone.definition), true, (paper) => {
      this.excludedBy[paper] = this.query;
    });
  }
}
