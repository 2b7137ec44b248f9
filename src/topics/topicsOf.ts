import { isNamed, type TopicScore } from './ranking';

/** A paper that scores less on a topic does not belong there: a wrong topic is worse than none. */
const LEAST_SCORE = 15;

/** The same where nothing names the topic outright. */
const LEAST_SCORE_UNNAMED = 24;

/** A further topic is worth telling if it scores at least this share of the first one's score. */
const SHARE_OF_FIRST = 0.5;

const MOST_TOPICS = 3;

/**
 * The ids of the topics to file a paper under, at most three: the primary one, then others that fit nearly as well.
 * Empty when it fits nowhere.
 *
 * @param scores of one paper, as a classifier ranks them.
 */
export function topicsOf(scores: readonly TopicScore[]): readonly string[] {
  const [first, ...others] = scores.filter(fits);
  if (!first) return [];
  const further = others.filter(({ score }) => score >= SHARE_OF_FIRST * first.score);
  return [first, ...further].slice(0, MOST_TOPICS).map(({ topic }) => topic);
}

function fits(one: TopicScore): boolean {
  return one.score >= (isNamed(one) ? LEAST_SCORE : LEAST_SCORE_UNNAMED);
}
