import { compareNewestFirst } from '../core/newestFirst';
import type { Paper } from '../core/paper';
import type { StoredPaper } from './papers/storedPaper';

/** Papers newest first, as a whole and by topic. */
export interface PaperList {
  /** The paper at a place of the list, counted from 0; undefined behind its end. */
  paperAt(place: number): Paper | undefined;
  /** For each topic that has papers, and for `''` where papers have none, their places in the list, ascending. */
  readonly placesByTopic: ReadonlyMap<string, ArrayLike<number>>;
}

/** A list of papers that are at hand. */
export interface SortedPapers extends PaperList {
  readonly sorted: readonly StoredPaper[];
}

/** Puts papers in order. */
export function listPapers(papers: readonly StoredPaper[]): SortedPapers {
  const sorted = papers.toSorted(compareNewestFirst);
  const placesByTopic = new Map<string, number[]>();
  for (const [place, { topics }] of sorted.entries()) {
    for (const topic of topics.length > 0 ? topics : ['']) {
      const places = placesByTopic.get(topic);
      if (places) places.push(place);
      else placesByTopic.set(topic, [place]);
    }
  }
  return { sorted, paperAt: (place) => sorted[place]?.read(), placesByTopic };
}
