import type { Paper } from '../../core/paper';
import type { TopicNames } from '../text/fieldText';
import { GrowingInts } from './growingInts';
import { MAX_COUNT } from './postings';
import { readPaper, Zone } from '../text/readPaper';
import { type Segment, SegmentWriter } from './segment';
import type { Slices } from '../../core/slices';
import { sortTerms } from './sortTerms';
import type { StemHashes } from '../text/stemHashes';

/** Work between two yields: some two milliseconds. */
const TERMS_A_SLICE = 500;
const PAPERS_A_SLICE = 20;

const NONE = -1;

/**
 * Inverts papers in memory into one segment (single-pass inversion, Heinz and Zobel 2003). Postings of all terms are
 * in one list, each linked to the one before of its term: an array for each of a hundred thousand terms would keep
 * the garbage collector busier than all the reading.
 */
export class SegmentBuilder {
  /** Terms in the order in which they were met. */
  private readonly numbers = new Map<string, number>();
  /** For each term its last posting. */
  private readonly lastPostings = new GrowingInts();
  /** For each posting paper, zone and count, packed, and the posting of the same term before it. */
  private readonly postings = new GrowingInts();
  private readonly postingsBefore = new GrowingInts();
  /** Terms of papers in their order: zone, number, position, start and end of each. */
  private readonly paperTerms = new GrowingInts();
  /** Where each paper ends in `paperTerms`. */
  private readonly paperEnds: number[] = [];

  constructor(
    private readonly topicNames: TopicNames,
    private readonly stems: StemHashes,
  ) {}

  /** Adds a paper; its number is that of papers before it. */
  add(paper: Paper): void {
    const place = this.paperEnds.length << 4;
    readPaper(paper, this.topicNames, (zone, term, start, end, position) => {
      const number = this.numberOf(term);
      this.countPosting(number, place | zone);
      // A definition serves to read queries; in its paper, name and abstract hold the same words.
      if (zone === Zone.definition) return;
      this.paperTerms.push(zone);
      this.paperTerms.push(number);
      this.paperTerms.push(position);
      this.paperTerms.push(start);
      this.paperTerms.push(end);
    });
    this.paperEnds.push(this.paperTerms.length);
  }

  /** Makes the segment; yields between slices of the work. */
  *finish(): Slices<Segment> {
    const writer = new SegmentWriter(this.paperEnds.length);
    const sorted = new Int32Array(this.numbers.size);
    let slice = 0;
    for (const term of sortTerms(this.numbers.keys())) {
      if (slice++ % TERMS_A_SLICE === 0) yield;
      const number = this.numberOf(term);
      this.writePostings(number, writer);
      sorted[number] = writer.endTerm(term, this.stems.of(term));
    }
    let at = 0;
    for (const end of this.paperEnds) {
      if (slice++ % PAPERS_A_SLICE === 0) yield;
      at = this.writePaper(at, end, sorted, writer);
    }
    return writer.finish();
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.lastPostings.length);
    this.lastPostings.push(NONE);
    return this.lastPostings.length - 1;
  }

  /** Counts one occurrence: one more in the posting that is being counted, or a new posting. */
  private countPosting(number: number, paperAndZone: number): void {
    const last = this.lastPostings.get(number);
    const packed = last === NONE ? 0 : this.postings.get(last);
    if (last === NONE || packed >>> 2 !== paperAndZone) {
      this.lastPostings.set(number, this.postings.length);
      this.postings.push(paperAndZone << 2);
      this.postingsBefore.push(last);
    } else if ((packed & 3) < MAX_COUNT - 1) {
      this.postings.set(last, packed + 1);
    }
  }

  private writePostings(number: number, writer: SegmentWriter): void {
    const backwards: number[] = [];
    for (let at = this.lastPostings.get(number); at !== NONE; at = this.postingsBefore.get(at)) {
      backwards.push(this.postings.get(at));
    }
    for (let index = backwards.length - 1; index >= 0; index -= 1) {
      const packed = backwards[index]!;
      writer.addPosting(((packed >>> 2) & 0xf) as Zone, packed >>> 6, (packed & 3) + 1);
    }
  }

  /** Writes the terms of one paper; returns where the next one begins. */
  private writePaper(start: number, end: number, sorted: Int32Array, writer: SegmentWriter): number {
    const { paperTerms } = this;
    for (let at = start; at < end; at += 5) {
      const number = sorted[paperTerms.get(at + 1)]!;
      writer.addPaperTerm(
        paperTerms.get(at),
        number,
        paperTerms.get(at + 2),
        paperTerms.get(at + 3),
        paperTerms.get(at + 4),
      );
    }
    writer.endPaper();
    return end;
  }
}
