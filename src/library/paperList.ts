import { compareNewestFirst } from '../core/newestFirst';
import type { Paper } from '../core/paper';

/** Papers newest first, as a whole and by topic. */
export interface PaperList {
  readonly size: number;
  /** The papers of a stretch of the list. */
  slice(start: number, end: number): readonly Paper[];
  /** For each topic that has papers, and for `''` where papers have none, their places in the list, ascending. */
  readonly placesByTopic: ReadonlyMap<string, readonly number[]>;
}

/** Puts papers in order. */
export function listPapers(papers: readonly Paper[]): PaperList {
  const sorted = papers.toSorted(compareNewestFirst);
  const placesByTopic = new Map<string, number[]>();
  for (const [place, { topics }] of sorted.entries()) {
    for (const topic of topics.length > 0 ? topics : ['']) {
      const places = placesByTopic.get(topic);
      if (places) places.push(place);
      else placesByTopic.set(topic, [place]);
    }
  }
  return {
    size: sorted.length,
    slice: (start, end) => sorted.slice(start, end),
    placesByTopic,
  };
}

/** Some papers of a topic, newest first. */
export function papersOfTopic(
  list: PaperList,
  topic: string,
  start: number,
  limit: number,
): readonly Paper[] {
  const places = (list.placesByTopic.get(topic) ?? []).slice(start, start + limit);
  return places.flatMap((place) => list.slice(place, place + 1));
}

/** How many different papers some topics hold. */
export function countDistinct(list: PaperList, topics: readonly string[]): number {
  const isIn = new Uint8Array(list.size);
  for (const topic of topics) for (const place of list.placesByTopic.get(topic) ?? []) isIn[place] = 1;
  return isIn.reduce((sum, one) => sum + one, 0);
}
