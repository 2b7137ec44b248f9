import { Zone, ZONE_COUNT } from '../text/readPaper';

/**
 * The constants of ranking, all of them in one place. They follow BM25F (Robertson and Zaragoza, "The Probabilistic
 * Relevance Framework: BM25 and Beyond", 2009): occurrences are weighted by where they are, summed, then saturated,
 * so that a word in title and abstract counts more than in one of them, but never twice as much.
 */
const ZONE_WEIGHTS: Readonly<Record<Zone, number>> = {
  [Zone.title]: 5,
  [Zone.name]: 4,
  [Zone.initials]: 2,
  [Zone.author]: 5,
  [Zone.key]: 4,
  [Zone.identifier]: 5,
  [Zone.organization]: 4,
  [Zone.venue]: 3,
  [Zone.date]: 4,
  [Zone.authorCount]: 4,
  [Zone.topic]: 2,
  [Zone.abstract]: 1,
  [Zone.definition]: 0,
  [Zone.titleName]: 4,
};

/** BM25's k1: weighted occurrences at which a word has half of its effect. */
const SATURATION = 1.2;

/** What an occurrence counts by its zone. */
export function zoneWeight(zone: number): number {
  return ZONE_WEIGHTS[zone as Zone];
}

/** The effect of weighted occurrences, from 0 to 1. */
export function saturate(occurrences: number): number {
  return occurrences / (occurrences + SATURATION);
}

/** What so many occurrences in one zone count together: the second adds half as much, and so on. */
export function repeated(count: number): number {
  return 2 - 2 ** (1 - count);
}

/** Effect of a term in one zone by its count, as stage one adds it up: `IMPACT[zone * 8 + count]`. */
export const IMPACT = Float32Array.from({ length: ZONE_COUNT * 8 }, (_, index) =>
  saturate(zoneWeight(index >> 3) * repeated(index & 7)),
);
