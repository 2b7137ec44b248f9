import type { TopicScore } from './classifier';

/** A paper whose best topic scores less fits nowhere: a wrong topic is worse than none. */
const LEAST_SCORE = 9;

/** A further topic is worth naming if it scores at least this share of the first one's score. */
const SHARE_OF_FIRST = 0.5;

const MOST_TOPICS = 3;

/**
 * The topics to file a paper under, at most three: the primary one, then others that fit nearly as well. Empty when
 * it fits nowhere.
 */
export function topicsOf(scores: readonly TopicScore[]): readonly string[] {
  const [first] = scores;
  if (!first || first.score < LEAST_SCORE) return [];
  const least = Math.max(LEAST_SCORE, SHARE_OF_FIRST * first.score);
  return scores
    .filter((one) => one === first || one.score >= least)
    .slice(0, MOST_TOPICS)
    .map(({ topic }) => topic);
}
