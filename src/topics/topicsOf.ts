import { isNamed, type TopicScore } from './ranking';

/** A paper that scores less on a topic does not belong there: a wrong topic is worse than none. */
const LEAST_SCORE = 13;

/** A text in which so many terms of any topics were found is of these fields: others share a word or two with them. */
const TERMS_OF_THE_FIELDS = 9;

/** What such a text's topic has to score if it is named outright. */
const LEAST_SCORE_IN_THE_FIELDS = 8;

/** Where nothing names the topic outright, it takes so many terms: any title may hold a word such as "detection". */
const LEAST_TERMS_UNNAMED = 3;

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
  const terms = new Set<string>();
  for (const { evidence } of scores) for (const { term } of evidence) terms.add(term);
  const leastNamed = terms.size >= TERMS_OF_THE_FIELDS ? LEAST_SCORE_IN_THE_FIELDS : LEAST_SCORE;
  const [first, ...others] = scores.filter((one) =>
    isNamed(one)
      ? one.score >= leastNamed
      : one.score >= LEAST_SCORE && one.evidence.length >= LEAST_TERMS_UNNAMED,
  );
  if (!first) return [];
  const further = others.filter(({ score }) => score >= SHARE_OF_FIRST * first.score);
  return [first, ...further].slice(0, MOST_TOPICS).map(({ topic }) => topic);
}
