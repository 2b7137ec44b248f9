import type { AskedQuery, Phrase, ValuedReading } from '../query/askedQuery';
import { BestPapers } from './bestPapers';
import { PostingsCursor } from '../index/postings';
import { IMPACT } from './scoring';
import { openEntry } from '../index/segment';
import type { IndexedPaper, Shelf } from '../index/shelf';

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
const MAX_WALKED = 30_000;

/** The query that last reached a paper; sums and counts of an earlier one are void. */
const QUERY = 0;
/** The sum of what its words are worth. */
const TOTAL = 1;
/** The pass (one for each word) that last reached it, and what that word is worth in it so far. */
const PASS = 2;
const WORTH = 3;
/** How many required words it has. */
const SATISFIED = 4;
/** How far along a reading of several places it is. */
const PLACE = 5;
/** The query that last excluded it. */
const EXCLUDED = 6;
const CELLS = 8;

/**
 * The first stage of a search: adds up, from the index alone, how well each paper matches, and keeps the best for
 * the second stage to read. Works on arrays that live as long as the collector: marks carry the number of the pass
 * that made them, so nothing is allocated or cleared for a query.
 */
export class CandidateCollector {
  /**
   * For each paper `CELLS` numbers side by side, so that a posting costs one access to memory and not six: marks are
   * whole numbers in `marks`, sums are `sums`, a view of the same bytes.
   */
  private readonly marks: Uint32Array;
  private readonly sums: Float32Array;
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
    this.marks = new Uint32Array(paperCount * CELLS);
    this.sums = new Float32Array(this.marks.buffer);
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
      // Most papers are too bad to be looked at: their records are all over the memory.
      if (!best.accepts(score) || this.marks[number * CELLS + EXCLUDED] === this.query) return;
      const paper = this.paperAt(number);
      if (paper !== undefined && paper.year >= from && paper.year <= to) best.offer(number, score);
    };
    if (asked.words.length === 0) {
      // Only what papers must not be was said: the newest of the others.
      if (asked.excluded.length === 0 && asked.years === undefined) return [];
      for (let number = 0; number < this.touched.length; number += 1)
        offer(number, this.paperAt(number)?.year ?? 0);
    }
    for (let index = 0; index < this.touchedCount; index += 1) {
      const number = this.touched[index]!;
      if (this.marks[number * CELLS + SATISFIED] === required)
        offer(number, this.sums[number * CELLS + TOTAL]!);
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
    const word = asked.words[index]!;
    this.pass += 1;
    for (const reading of asked.readings) {
      if (index < reading.from || index >= reading.to) continue;
      this.addReading(reading, word.weight * reading.value, word.required);
    }
  }

  /** Adds a reading to the papers that have a term of each place; whether these are neighbours, the second stage sees. */
  private addReading({ places, zones }: ValuedReading, worth: number, required: boolean): void {
    const start = this.mark;
    this.mark += places.length;
    const last = places.length - 1;
    for (const [place, terms] of places.entries()) {
      for (const term of terms) {
        this.openTerm(term, zones, required, (base, factors) => {
          while (this.hasBudget(required) && this.cursor.next()) {
            const cell = (base + this.cursor.paper) * CELLS;
            if (place > 0 && this.marks[cell + PLACE]! < start + place) continue;
            if (place < last)
              this.marks[cell + PLACE] = Math.max(this.marks[cell + PLACE]!, start + place + 1);
            else
              this.credit(base + this.cursor.paper, worth * IMPACT[factors + this.cursor.count]!, required);
          }
        });
      }
    }
  }

  private hasBudget(required: boolean): boolean {
    this.walked += 1;
    return required || this.walked <= MAX_WALKED;
  }

  private credit(paper: number, worth: number, required: boolean): void {
    const { marks, sums } = this;
    const cell = paper * CELLS;
    if (marks[cell + QUERY] !== this.query) {
      marks[cell + QUERY] = this.query;
      sums[cell + TOTAL] = 0;
      marks[cell + SATISFIED] = 0;
      this.touched[this.touchedCount++] = paper;
    }
    if (marks[cell + PASS] !== this.pass) {
      marks[cell + PASS] = this.pass;
      sums[cell + WORTH] = 0;
      if (required) marks[cell + SATISFIED] = marks[cell + SATISFIED]! + 1;
    }
    const before = sums[cell + WORTH]!;
    if (worth <= before) return;
    sums[cell + TOTAL] = sums[cell + TOTAL]! + worth - before;
    sums[cell + WORTH] = worth;
  }

  /** Puts the cursor before each list of a term in some zones, and tells the number of its shelf's first paper. */
  private openTerm(
    term: string,
    zones: number,
    required: boolean,
    visit: (base: number, factors: number) => void,
  ): void {
    for (const [shelf, { segment }] of this.shelves.entries()) {
      const index = segment.vocabulary.find(term);
      if (index === undefined || (!required && this.walked > MAX_WALKED)) continue;
      openEntry(segment, index, this.cursor);
      while (this.cursor.nextList()) {
        if ((zones & (1 << this.cursor.zone)) !== 0) visit(this.bases[shelf]!, this.cursor.zone * 8);
      }
    }
  }

  private exclude({ terms, zones }: Phrase): void {
    // A phrase of several words is excluded by the second stage, which can see whether they are neighbours.
    const [term] = terms;
    if (terms.length !== 1 || term === undefined) return;
    this.openTerm(term, zones, true, (base) => {
      while (this.cursor.next()) this.marks[(base + this.cursor.paper) * CELLS + EXCLUDED] = this.query;
    });
  }
}
