import { PaperTermsCursor, PaperTermsWriter } from './paperTerms';
import { PostingsCursor } from './postings';
import type { Zone } from '../text/readPaper';
import { openEntry, openPaper, paperCountOf, type Segment, SegmentWriter } from './segment';
import type { Slices } from '../../core/slices';

/** Work between two yields: some two milliseconds. */
const TERMS_A_SLICE = 500;
const PAPERS_A_SLICE = 20;

/**
 * Merges segments into one, their papers in the same order, without the papers that `isKept` denies; yields between
 * slices of the work.
 */
export function* mergeSegments(
  segments: readonly Segment[],
  isKept: (segment: number, paper: number) => boolean,
): Slices<Segment> {
  const { renumbered, count } = numberKeptPapers(segments, isKept);
  const writer = new SegmentWriter(count);
  const numbers = yield* mergeTerms(segments, renumbered, writer);
  const paperTerms = new PaperTermsWriter();
  for (const [index, segment] of segments.entries()) {
    const cursor = new PaperTermsCursor(segment.lengths);
    for (let paper = 0; paper < paperCountOf(segment); paper += 1) {
      if (paper % PAPERS_A_SLICE === 0) yield;
      if (renumbered[index]![paper] === REMOVED) continue;
      openPaper(segment, paper, cursor);
      copyPaper(cursor, numbers[index]!, segment.lengths, paperTerms);
    }
  }
  return writer.finish(paperTerms.finish());
}

/** @param numbers the new numbers of the terms that the cursor reads */
function copyPaper(
  cursor: PaperTermsCursor,
  numbers: Int32Array,
  lengths: Uint16Array,
  to: PaperTermsWriter,
): void {
  to.beginPaper();
  while (cursor.next()) {
    const { zone, term, position, start, end } = cursor;
    to.write(zone, numbers[term]!, position, start, end, lengths[term]!);
  }
}

const REMOVED = -1;

function numberKeptPapers(
  segments: readonly Segment[],
  isKept: (segment: number, paper: number) => boolean,
): { renumbered: Int32Array[]; count: number } {
  let count = 0;
  const renumbered = segments.map((segment, index) =>
    Int32Array.from({ length: paperCountOf(segment) }, (_, paper) =>
      isKept(index, paper) ? count++ : REMOVED,
    ),
  );
  return { renumbered, count };
}

/** Merges the sorted vocabularies and their postings; returns for each segment the new numbers of its terms. */
function* mergeTerms(
  segments: readonly Segment[],
  renumbered: readonly Int32Array[],
  writer: SegmentWriter,
): Slices<Int32Array[]> {
  const numbers = segments.map(({ lengths }) => new Int32Array(lengths.length));
  let count = 0;
  const next = segments.map(() => 0);
  const heads = segments.map(({ vocabulary }) => headOf(vocabulary.size, () => vocabulary.term(0)));
  const cursor = new PostingsCursor();
  /** The segments that have the term which is being written. */
  const holders: number[] = [];
  for (let written = 0; ; written += 1) {
    if (written % TERMS_A_SLICE === 0) yield;
    const term = least(heads);
    if (term === undefined) return numbers;
    let stem = 0;
    holders.length = 0;
    for (let index = 0; index < heads.length; index += 1) {
      if (heads[index] !== term) continue;
      holders.push(index);
      const segment = segments[index]!;
      const place = next[index]!;
      openEntry(segment, place, cursor);
      while (cursor.nextList()) {
        while (cursor.next()) {
          const paper = renumbered[index]![cursor.paper]!;
          if (paper !== REMOVED) writer.addPosting(cursor.zone as Zone, paper, cursor.count);
        }
      }
      stem = segment.stems[place]!;
    }
    const number = count++;
    writer.endTerm(term, stem, number);
    for (const index of holders) {
      const { vocabulary, numbers: old } = segments[index]!;
      const place = next[index]!;
      numbers[index]![old[place]!] = number;
      next[index] = place + 1;
      heads[index] = headOf(vocabulary.size - place - 1, () => vocabulary.term(place + 1));
    }
  }
}

function headOf(left: number, term: () => string): string | undefined {
  return left > 0 ? term() : undefined;
}

function least(heads: readonly (string | undefined)[]): string | undefined {
  let best: string | undefined;
  for (const head of heads) if (head !== undefined && (best === undefined || head < best)) best = head;
  return best;
}
