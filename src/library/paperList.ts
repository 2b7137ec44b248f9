import { compareNewestFirst } from '../core/newestFirst';
import type { Paper } from '../core/paper';
import type { StoredPaper } from './papers/storedPaper';

/** Papers newest first, as a whole and by topic. */
export interface PaperList {
  /** The paper at a place of the list, counted from 0; undefined behind its end. */
  paperAt(place: number): Paper | undefined;
  /** The place of a paper; undefined for one that is not in the list. */
  placeOf(id: Paper['id']): number | undefined;
  /** How many papers it has. */
  readonly size: number;
  /** For each topic that has papers, and for `''` where papers have none, their places in the list, ascending. */
  readonly placesByTopic: ReadonlyMap<string, ArrayLike<number>>;
}

/** The papers of a list, in its order. */
export function* papersIn(list: Pick<PaperList, 'paperAt' | 'size'>): Iterable<Paper> {
  for (let place = 0; place < list.size; place += 1) {
    const paper = list.paperAt(place);
    if (paper) yield paper;
  }
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
  let placesById: ReadonlyMap<Paper['id'], number> | undefined;
  return {
    sorted,
    size: sorted.length,
    paperAt: (place) => sorted[place]?.read(),
    // Few ask for it, and a hundred thousand places take some megabytes.
    placeOf: (id) => (placesById ??= new Map(sorted.map((paper, place) => [paper.id, place]))).get(id),
    placesByTopic,
  };
}
