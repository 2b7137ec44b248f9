/** From the terms that were found in a paper to the topics that it fits. */

import type { Strength } from './rules';

/** A term that was found, and where. */
export interface Evidence {
  /** As the rules write it. */
  readonly term: string;
  readonly strength: Strength;
  readonly inTitle: boolean;
  readonly inKeywords: boolean;
  /** How often it stands in the abstract. */
  readonly inAbstract: number;
}

/** How well a paper fits one topic, and why. */
export interface TopicScore {
  readonly topic: string;
  /** Without unit; comparable between topics and papers. */
  readonly score: number;
  /** What speaks most for the topic comes first. */
  readonly evidence: readonly Evidence[];
}

const WEIGHTS: Readonly<Record<Strength, number>> = { defining: 6, typical: 3, related: 1, against: -4 };

/** A title is chosen to name the subject; an abstract also tells what others do. */
const TITLE_FACTOR = 3;
const KEYWORDS_FACTOR = 2;

/** What the score of a topic is worth that nothing names outright: a video is a stream of frames, and so is much else. */
const CIRCUMSTANTIAL_FACTOR = 0.75;

/** A topic comes before one that yields to it if it is named and scores at least this share of the other's score. */
const SHARE_TO_COME_FIRST = 0.55;

/**
 * The topics with a positive score, best first; but the best one yields to a topic that its rule says it yields to.
 *
 * @param yieldsTo the topics to which the given one yields.
 */
export function rankTopics(
  found: ReadonlyMap<string, readonly Evidence[]>,
  yieldsTo: (topic: string) => readonly string[],
): readonly TopicScore[] {
  const scores = [...found]
    .map(([topic, evidence]) => scoreTopic(topic, evidence))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1));
  const first = findPrimary(scores, yieldsTo);
  return first ? [first, ...scores.filter((other) => other !== first)] : scores;
}

/** Whether a paper names the topic outright: a defining term was found, so the evidence is not all circumstantial. */
export function isNamed({ evidence }: Pick<TopicScore, 'evidence'>): boolean {
  return evidence.some(({ strength }) => strength === 'defining');
}

function scoreTopic(topic: string, evidence: readonly Evidence[]): TopicScore {
  const weighed = evidence.map((one) => ({ one, weight: weigh(one) }));
  // Most topics are found by a single term: sorting is left to the others, as this runs over whole libraries.
  if (weighed.length > 1) weighed.sort((a, b) => b.weight - a.weight);
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  return {
    topic,
    score: isNamed({ evidence }) ? sum : CIRCUMSTANTIAL_FACTOR * sum,
    evidence: weighed.map(({ one }) => one),
  };
}

/** Repetition adds less and less: an abstract that says a word ten times is hardly more about it than one with three. */
function weigh({ strength, inTitle, inKeywords, inAbstract }: Evidence): number {
  const repetition = inAbstract === 0 ? 0 : 2 - 2 ** (1 - inAbstract);
  return WEIGHTS[strength] * ((inTitle ? TITLE_FACTOR : 0) + (inKeywords ? KEYWORDS_FACTOR : 0) + repetition);
}

/** Follows the yielding from the best topic on, never back to one that has yielded already. */
function findPrimary(
  scores: readonly TopicScore[],
  yieldsTo: (topic: string) => readonly string[],
): TopicScore | undefined {
  const yielded: TopicScore[] = [];
  let [first] = scores;
  for (let next = first; next !== undefined;) {
    first = next;
    yielded.push(first);
    const preferred = yieldsTo(first.topic);
    const least = SHARE_TO_COME_FIRST * first.score;
    next = scores.find(
      (other) =>
        preferred.includes(other.topic) && other.score >= least && isNamed(other) && !yielded.includes(other),
    );
  }
  return first;
}
