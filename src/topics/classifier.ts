/** Sorts papers into topics by rules, and tells for each topic which terms spoke for it. */

import { isOfTheField } from './company';
import { Phrases } from './phrases';
import { rankTopics, type Evidence, type TopicScore } from './ranking';
import { STRENGTHS, type Strength, type TopicRules } from './rules';
import { clauseWords } from './words';

/** What is read of a paper. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
  readonly keywords?: readonly string[];
}

/** The topics that a paper fits, best first; those without a positive score are left out. */
export type Classify = (text: PaperText) => readonly TopicScore[];

/**
 * Compiles rules, once, into a function that classifies papers by them.
 *
 * @throws Error when a topic has one term twice, such as `LLM` and `LLMs`: it would count twice.
 */
export function createClassifier(rules: TopicRules): Classify {
  const phrases = compile(rules);
  const field = new Phrases<FieldTerm>();
  for (const term of rules.fieldTerms) field.look(term, () => ({ term }));
  return ({ title, abstract, keywords = [] }) => {
    const found = new Map<Use, Count>();
    const fieldTerms = new Set<FieldTerm>();
    const read = (part: string, note: (count: Count) => void): number => {
      let length = 0;
      for (const words of clauseWords(part)) {
        length += words.length;
        for (const term of field.find(words)) fieldTerms.add(term);
        for (const uses of phrases.find(words)) {
          for (const use of uses) note(countOf(found, use));
        }
      }
      return length;
    };
    read(title, (count) => (count.inTitle = true));
    for (const keyword of keywords) read(keyword, (count) => (count.inKeywords = true));
    const abstractWords = read(abstract, (count) => (count.inAbstract += 1));
    const byTopic = groupByTopic(found);
    for (const [topic, evidence] of byTopic) {
      if (!rules.topics.get(topic)?.asksForField) continue;
      if (!isOfTheField(evidence, { abstractWords, fieldTerms: fieldTerms.size })) byTopic.delete(topic);
    }
    return rankTopics(byTopic, (topic) => rules.topics.get(topic)?.yieldsTo ?? []);
  };
}

/** A term of the field that the topics share. */
interface FieldTerm {
  readonly term: string;
}

/** What a term says of one topic. */
interface Use {
  readonly topic: string;
  readonly term: string;
  readonly strength: Strength;
}

/** A term's occurrences in one paper, counted while reading. */
type Count = { -readonly [Field in keyof Evidence]: Evidence[Field] };

function compile(rules: TopicRules): Phrases<Use[]> {
  const phrases = new Phrases<Use[]>();
  for (const phrase of rules.neutral) phrases.look(phrase, () => []);
  for (const [topic, { terms }] of rules.topics) {
    for (const strength of STRENGTHS) {
      for (const term of terms[strength]) {
        const uses = phrases.look(term, () => []);
        const same = uses.find((use) => use.topic === topic);
        if (same) throw new Error(`topics.${topic}: "${same.term}" and "${term}" are one term; keep one`);
        uses.push({ topic, term, strength });
      }
    }
  }
  return phrases;
}

function countOf(found: Map<Use, Count>, use: Use): Count {
  let count = found.get(use);
  if (!count) {
    count = { term: use.term, strength: use.strength, inTitle: false, inKeywords: false, inAbstract: 0 };
    found.set(use, count);
  }
  return count;
}

function groupByTopic(found: ReadonlyMap<Use, Evidence>): Map<string, Evidence[]> {
  const byTopic = new Map<string, Evidence[]>();
  for (const [{ topic }, evidence] of found) {
    const others = byTopic.get(topic);
    if (others) others.push(evidence);
    else byTopic.set(topic, [evidence]);
  }
  return byTopic;
}
