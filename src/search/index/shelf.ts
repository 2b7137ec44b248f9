import type { Paper } from '../../core/paper';
import type { TopicNames } from '../text/fieldText';
import { fingerprint } from '../text/fingerprint';
import { mergeSegments } from './mergeSegments';
import { wordSpans } from '../text/scanWords';
import type { Segment } from './segment';
import type { Slices } from '../../core/slices';

/** What an index knows of a paper besides its terms. */
export interface IndexedPaper {
  readonly id: string;
  /** 0 when unknown. */
  readonly year: number;
  /** How many words its title has. */
  readonly titleWords: number;
  /** See `fingerprint`. */
  readonly fingerprint: number;
}

/** A segment with its papers; a removed paper is undefined until its segment is merged. */
export interface Shelf {
  readonly segment: Segment;
  readonly papers: (IndexedPaper | undefined)[];
}

/** What is kept of a paper beside its terms. */
export function describePaper(paper: Paper, topicNames: TopicNames): IndexedPaper {
  return {
    id: paper.id,
    year: paper.year ?? 0,
    titleWords: wordSpans(paper.title).length,
    fingerprint: fingerprint(paper, topicNames),
  };
}

/** How many papers of a shelf are still there. */
export function countKept(shelf: Shelf): number {
  return shelf.papers.reduce((count, paper) => count + (paper === undefined ? 0 : 1), 0);
}

/**
 * Merges shelves into one without their removed papers; yields between slices of the work. A paper that is removed
 * while the merge is going on is in the new segment, but marked like in the old one.
 */
export function* mergeShelves(shelves: readonly Shelf[]): Slices<Shelf> {
  const kept = shelves.map(({ papers }) => papers.map((paper) => paper !== undefined));
  const segment = yield* mergeSegments(
    shelves.map((shelf) => shelf.segment),
    (shelf, paper) => kept[shelf]?.[paper] ?? false,
  );
  const papers = shelves.flatMap((shelf, index) => shelf.papers.filter((_, paper) => kept[index]?.[paper]));
  return { segment, papers };
}
