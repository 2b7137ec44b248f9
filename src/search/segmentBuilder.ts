import type { Paper } from '../core/paper';
import type { TopicNames } from './fieldText';
import type { PaperTerm } from './paperTerms';
import { MAX_COUNT } from './postings';
import { readPaper, Zone } from './readPaper';
import { type Segment, SegmentWriter } from './segment';
import type { Slices } from './slices';

/** Work between two yields: some two milliseconds. */
const TERMS_A_SLICE = 500;
const PAPERS_A_SLICE = 20;

/** Inverts papers in memory into one segment (single-pass inversion, Heinz and Zobel 2003). */
export class SegmentBuilder {
  /** Terms in the order in which they were met, and for each its postings in the order of papers. */
  private readonly numbers = new Map<string, number>();
  private readonly postings: number[][] = [];
  private readonly papers: PaperTerm[][] = [];

  constructor(private readonly topicNames: TopicNames) {}

  /** How many papers were added. */
  get size(): number {
    return this.papers.length;
  }

  /** Adds a paper; its number is that of papers before it. */
  add(paper: Paper): void {
    const paperTerms: PaperTerm[] = [];
    readPaper(paper, this.topicNames, (zone, term, start, end, position) => {
      const number = this.numberOf(term);
      // A definition serves to read queries; in its paper, name and abstract hold the same words.
      if (zone !== Zone.definition) paperTerms.push({ zone, term: number, position, start, end });
      countPosting(this.postings[number]!, (this.papers.length << 4) | zone);
    });
    this.papers.push(paperTerms);
  }

  /** Makes the segment; yields between slices of the work. */
  *finish(): Slices<Segment> {
    const writer = new SegmentWriter(this.papers.length);
    const sorted = new Int32Array(this.postings.length);
    for (const [index, term] of [...this.numbers.keys()].sort().entries()) {
      if (index % TERMS_A_SLICE === 0) yield;
      const number = this.numberOf(term);
      for (const posting of this.postings[number]!) {
        writer.addPosting(((posting >>> 2) & 0xf) as Zone, posting >>> 6, (posting & 3) + 1);
      }
      sorted[number] = writer.endTerm(term);
    }
    for (const [index, paperTerms] of this.papers.entries()) {
      if (index % PAPERS_A_SLICE === 0) yield;
      for (const paperTerm of paperTerms) {
        writer.addPaperTerm({ ...paperTerm, term: sorted[paperTerm.term]! });
      }
      writer.endPaper();
    }
    return writer.finish();
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.postings.length);
    return this.postings.push([]) - 1;
  }
}

/** Counts one occurrence; the paper, its zone and the count share a small integer, since millions are in memory. */
function countPosting(postings: number[], paperAndZone: number): void {
  const last = postings.at(-1);
  if (last === undefined || last >>> 2 !== paperAndZone) postings.push(paperAndZone << 2);
  else if ((last & 3) < MAX_COUNT - 1) postings[postings.length - 1] = last + 1;
}
