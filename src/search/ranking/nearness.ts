import type { AskedWord } from '../query/askedQuery';
import { Zone } from '../text/readPaper';
import type { Occurrence } from './rescore';

/** How much nearness adds, in weights of the words that are near. */
const NEARNESS = { title: 0.6, abstract: 0.35 } as const;
/** How much the longest run of the query adds, in weights of its words, if it is all of the query; all of a title more. */
const RUN = { title: 0.4, wholeTitle: 1, abstract: 0.2 } as const;
/** Neighbours in the query that are further apart than this in a text do not belong together there. */
const MAX_DISTANCE = 12;

/** What neighbouring words of the query add by standing near each other in title or abstract. */
export function weighNearness(occurrences: readonly Occurrence[], words: readonly AskedWord[]): number {
  let sum = 0;
  for (let index = 0; index + 1 < words.length; index += 1) {
    const least = Math.min(words[index]!.weight, words[index + 1]!.weight);
    const inTitle = NEARNESS.title * closeness(occurrences, Zone.title, index);
    const inAbstract = NEARNESS.abstract * closeness(occurrences, Zone.abstract, index);
    sum += least * Math.max(inTitle, inAbstract);
  }
  return sum;
}

/** What the longest piece of the query adds that stands in title or abstract word for word. */
export function weighRuns(
  occurrences: readonly Occurrence[],
  words: readonly AskedWord[],
  titleWords: number,
): number {
  const titleShare = Math.min(1, words.length / titleWords);
  return Math.max(
    (RUN.title + RUN.wholeTitle * titleShare ** 2) * longestRun(occurrences, Zone.title, words, 2),
    RUN.title * longestRun(occurrences, Zone.titleName, words, 1),
    RUN.abstract * longestRun(occurrences, Zone.abstract, words, 2),
  );
}

/**
 * The weight of the longest run of words of the query that stand side by side in their order, times the share of the
 * query's words that it has; 0 for runs of fewer words than `least`.
 */
function longestRun(
  occurrences: readonly Occurrence[],
  zone: Zone,
  words: readonly AskedWord[],
  least: number,
): number {
  /** Weight and number of words of the best run up to each occurrence, which are in the order of the text. */
  const runs: { readonly end: Occurrence; readonly weight: number; readonly from: number }[] = [];
  let best = 0;
  for (const end of occurrences) {
    if (end.zone !== zone) continue;
    let weight = 0;
    for (let word = end.from; word < end.to; word += 1) weight += words[word]!.weight;
    weight *= Math.min(1, end.value);
    let run = { end, weight, from: end.from };
    for (const before of runs) {
      if (before.end.to !== end.from || before.end.last + 1 !== end.first) continue;
      if (before.weight + weight > run.weight)
        run = { end, weight: before.weight + weight, from: before.from };
    }
    runs.push(run);
    const length = end.to - run.from;
    if (length >= least) best = Math.max(best, (run.weight * length) / words.length);
  }
  return best;
}

/** How near a word of the query and the next stand in a zone at best: 1 side by side in their order, 0 far apart. */
function closeness(occurrences: readonly Occurrence[], zone: Zone, word: number): number {
  let best = 0;
  for (const a of occurrences) {
    if (a.zone !== zone || word < a.from || word >= a.to) continue;
    if (word + 1 < a.to) {
      best = Math.max(best, Math.min(1, a.value));
      continue;
    }
    for (const b of occurrences) {
      if (b.zone !== zone || word + 1 < b.from || word + 1 >= b.to) continue;
      const distance = b.first > a.last ? b.first - a.last : (a.first - b.last) * 1.5;
      if (distance <= 0 || distance > MAX_DISTANCE) continue;
      best = Math.max(best, Math.min(1, a.value * b.value) / distance ** 0.7);
    }
  }
  return best;
}
