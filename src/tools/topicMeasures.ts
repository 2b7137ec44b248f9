import type { TopicLabel } from './topicLabels';

/** A labelled paper and the primary topic that it was given; empty when it was given none. */
export interface Verdict {
  readonly label: TopicLabel;
  readonly topic: string;
}

/** How good verdicts are, each between 0 and 1. */
export interface TopicMeasures {
  /** The share whose primary topic is right. */
  readonly primary: number;
  /** The share whose primary topic is right or acceptable. */
  readonly inside: number;
  /** The mean of the topics' F1 scores, over the topics that are the right one of some paper. */
  readonly macroF1: number;
}

/** Measures verdicts; there has to be one at least. */
export function measureTopics(verdicts: readonly Verdict[]): TopicMeasures {
  const share = (isGood: (verdict: Verdict) => boolean) => verdicts.filter(isGood).length / verdicts.length;
  const topics = new Set(verdicts.map(({ label }) => label.primary));
  const sum = [...topics].reduce((total, topic) => total + measureF1(topic, verdicts), 0);
  return {
    primary: share(({ label, topic }) => topic === label.primary),
    inside: share(({ label, topic }) => topic === label.primary || label.acceptable.includes(topic)),
    macroF1: sum / topics.size,
  };
}

/** 2 × right ÷ (given + wanted), which is the harmonic mean of precision and recall. */
function measureF1(wanted: string, verdicts: readonly Verdict[]): number {
  let right = 0;
  let given = 0;
  let labelled = 0;
  for (const { label, topic } of verdicts) {
    if (topic === wanted) given += 1;
    if (label.primary === wanted) labelled += 1;
    if (topic === wanted && label.primary === wanted) right += 1;
  }
  return (2 * right) / (given + labelled);
}
