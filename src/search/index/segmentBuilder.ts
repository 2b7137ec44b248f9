import type { Paper } from '../../core/paper';
import type { TopicNames } from '../text/fieldText';
import { PaperTermsWriter } from './paperTerms';
import { readPaper, Zone } from '../text/readPaper';
import { type Segment, SegmentWriter } from './segment';
import type { Slices } from '../../core/slices';
import { sortTerms } from './sortTerms';
import type { StemHashes } from '../text/stemHashes';
import { STOP_WORDS } from '../text/stopWords';
import { TermPostings, unpackPosting } from './termPostings';
import { TermTable } from './termTable';

/** Work between two yields: some two milliseconds. */
const TERMS_A_SLICE = 500;

/** Inverts papers in memory into one segment (single-pass inversion, Heinz and Zobel 2003). */
export class SegmentBuilder {
  /** Terms in the order in which they were met. */
  private readonly terms = new TermTable();
  private readonly postings = new TermPostings();
  /** Terms of papers in their order, by the numbers of the table. */
  private readonly paperTerms = new PaperTermsWriter();
  private paperCount = 0;

  constructor(
    private readonly topicNames: TopicNames,
    private readonly stems: StemHashes,
  ) {
    // The little words come first: their numbers tell them.
    for (const word of STOP_WORDS) this.terms.numberOf(word, 0, word.length);
  }

  /** Adds a paper; its number is that of papers before it. */
  add(paper: Paper): void {
    const number = this.paperCount++;
    this.paperTerms.beginPaper();
    readPaper(paper, this.topicNames, (zone, text, from, to, start, end, position) => {
      const term = this.terms.numberOf(text, from, to);
      // Four of ten words of an abstract say nothing about its paper. The others keep their distance from each other.
      if (zone === Zone.abstract && term < STOP_WORDS.size) return;
      this.postings.count(term, number, zone);
      // A definition serves to read queries; in its paper, name and abstract hold the same words.
      if (zone === Zone.definition) return;
      this.paperTerms.write(zone, term, position, start, end, this.terms.lengthOf(term));
    });
  }

  /** Makes the segment; yields between slices of the work. */
  *finish(): Slices<Segment> {
    const { terms } = this;
    const writer = new SegmentWriter(this.paperCount);
    const sorted = yield* sortTerms(terms);
    const { packed, starts } = yield* this.postings.gather(terms.size);
    for (let place = 0; place < sorted.length; place += 1) {
      if (place % TERMS_A_SLICE === 0) yield;
      const number = sorted[place]!;
      for (let at = starts[number]!; at < starts[number + 1]!; at += 1) {
        const { paper, zone, count } = unpackPosting(packed[at]!);
        writer.addPosting(zone, paper, count);
      }
      const term = terms.term(number);
      writer.endTerm(term, this.stems.of(term), number);
    }
    return writer.finish(this.paperTerms.finish());
  }
}
