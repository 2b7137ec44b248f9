import { createClassifier, type PaperText } from './classifier';
import type { TopicRules } from './rules';
import { topicsOf } from './topicsOf';

/** The ids of the topics to file a paper under, the primary one first; empty when it fits nowhere. */
export type SortPaper = (text: PaperText) => readonly string[];

/**
 * Compiles rules, once, into a function that sorts papers by them.
 *
 * @throws Error when a topic has one term twice; rules that `readTopicsFile` gives never do
 */
export function createSorter(rules: TopicRules): SortPaper {
  const classify = createClassifier(rules);
  return (text) => topicsOf(classify(text));
}
