import { compareNewestFirst } from '../core/newestFirst';
import type { Paper } from '../core/paper';
import { isIn } from '../core/seenFrom';

/** Papers newest first, as a whole and by topic. */
export interface PaperList {
  readonly sorted: readonly Paper[];
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
  return { sorted, placesByTopic };
}

/** Some papers of a topic, newest first. */
export function papersOfTopic(
  { sorted, placesByTopic }: PaperList,
  topic: string,
  start: number,
  limit: number,
): readonly Paper[] {
  const places = (placesByTopic.get(topic) ?? []).slice(start, start + limit);
  return places.flatMap((place) => sorted[place] ?? []);
}

/** The newest papers, of some sources or of all. */
export function newestPapers(
  { sorted }: PaperList,
  limit: number,
  sources?: readonly string[],
): readonly Paper[] {
  if (!sources) return sorted.slice(0, limit);
  if (sources.length === 0) return [];
  const found: Paper[] = [];
  for (const paper of sorted) {
    if (found.length >= limit) break;
    if (isIn(paper, sources)) found.push(paper);
  }
  return found;
}

/** How many different papers some topics hold. */
export function countDistinct(list: PaperList, topics: readonly string[]): number {
  return new Set(topics.flatMap((topic) => list.placesByTopic.get(topic) ?? [])).size;
}
