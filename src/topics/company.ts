/**
 * Whether the terms of a topic stand in the company that they keep in its field. Pruning, rhythm and syndromes are
 * terms of machine learning, and words of gardeners, musicians and physicians as well; what tells them apart is the
 * rest of the text.
 */

import type { Evidence } from './ranking';

/** What was read of a text besides the terms of topics. */
export interface Company {
  /** How many words its abstract has. */
  readonly abstractWords: number;
  /** How many different terms of the field (`TopicRules.fieldTerms`) stand anywhere in it. */
  readonly fieldTerms: number;
}

/** An abstract of fewer words says no more than a title. */
const LEAST_ABSTRACT = 20;

/** Several words, or an acronym or name: such a term hardly means anything else. */
const UNMISTAKABLE = /[\s-]|\p{Lu}/u;

/** What a term of the field says, where an unmistakable term says 1. */
const FIELD_TERM = 2;

/** What a title has to say; a lone "pruning" says nothing. */
const LEAST_IN_TITLE = 1;

/** What an abstract has to say: one term of the field may have strayed there, and so may two terms. */
const LEAST_IN_ABSTRACT = 3;

/** Whether a text that holds these terms of a topic is of the topic's field. */
export function isOfTheField(evidence: readonly Evidence[], { abstractWords, fieldTerms }: Company): boolean {
  const terms = evidence.filter(({ term, strength }) => strength !== 'against' && UNMISTAKABLE.test(term));
  const said = FIELD_TERM * fieldTerms + terms.length;
  return said >= (abstractWords < LEAST_ABSTRACT ? LEAST_IN_TITLE : LEAST_IN_ABSTRACT);
}
