/** Sorts papers into topics by rules, and tells for each topic which terms spoke for it. */

import { Phrases } from './phrases';
import { STRENGTHS, type Strength, type TopicRules } from './rules';
import { clauseWords } from './words';

/** What is read of a paper. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
  readonly keywords?: readonly string[];
}

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

/** The topics that a paper fits, best first; those without a positive score are left out. */
export type Classify = (text: PaperText) => readonly TopicScore[];

const WEIGHTS: Readonly<Record<Strength, number>> = { defining: 6, typical: 3, related: 1, against: -4 };

/** A title is chosen to name the subject; an abstract also tells what others do. */
const TITLE_FACTOR = 3;
const KEYWORDS_FACTOR = 2;

/** What a term says of one topic. */
interface Use {
  readonly topic: string;
  readonly term: string;
  readonly strength: Strength;
}

/** A term's occurrences in one paper, counted while reading. */
type Count = { -readonly [Field in keyof Evidence]: Evidence[Field] };

/** Compiles rules, once, into a function that classifies papers by them. */
export function createClassifier(rules: TopicRules): Classify {
  const phrases = compile(rules);
  return (text) => {
    const found = new Map<Use, Count>();
    const read = (part: string, note: (count: Count) => void) => {
      for (const words of clauseWords(part)) {
        for (const use of phrases.find(words).flat()) note(countOf(found, use));
      }
    };
    read(text.title, (count) => (count.inTitle = true));
    for (const keyword of text.keywords ?? []) read(keyword, (count) => (count.inKeywords = true));
    read(text.abstract, (count) => (count.inAbstract += 1));
    return rank(found, rules);
  };
}

function compile(rules: TopicRules): Phrases<Use[]> {
  const phrases = new Phrases<Use[]>();
  for (const phrase of rules.neutral) phrases.set(phrase, []);
  for (const [topic, { terms }] of rules.topics) {
    for (const strength of STRENGTHS) {
      for (const term of terms[strength]) {
        const uses = phrases.get(term) ?? [];
        const same = uses.find((use) => use.topic === topic);
        if (same)
          throw new Error(`topics.${topic}: "${term}" and "${same.term}" are one term; keep one of them`);
        phrases.set(term, [...uses, { topic, term, strength }]);
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

function rank(found: ReadonlyMap<Use, Evidence>, rules: TopicRules): readonly TopicScore[] {
  const byTopic = new Map<string, Evidence[]>();
  for (const [{ topic }, evidence] of found) {
    const others = byTopic.get(topic);
    if (others) others.push(evidence);
    else byTopic.set(topic, [evidence]);
  }
  const scores = [...byTopic]
    .map(([topic, evidence]) => scoreTopic(topic, evidence))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1));
  return putFirst(scores, rules);
}

function scoreTopic(topic: string, evidence: readonly Evidence[]): TopicScore {
  return {
    topic,
    score: evidence.reduce((sum, one) => sum + worth(one), 0),
    evidence: evidence.toSorted((a, b) => worth(b) - worth(a)),
  };
}

/** Repetition adds less and less: an abstract that says a word ten times is hardly more about it than one with three. */
function worth({ strength, inTitle, inKeywords, inAbstract }: Evidence): number {
  const repetition = 2 - 2 ** (1 - inAbstract);
  return WEIGHTS[strength] * ((inTitle ? TITLE_FACTOR : 0) + (inKeywords ? KEYWORDS_FACTOR : 0) + repetition);
}

/** A topic comes before one that yields to it if a defining term names it and its score is at least this share. */
const SHARE_TO_COME_FIRST = 0.4;

/** Lets the best topic yield, and the one it yielded to in turn. */
function putFirst(scores: readonly TopicScore[], rules: TopicRules): readonly TopicScore[] {
  let first = scores[0];
  const yielded = new Set<TopicScore>();
  for (let next = first; next;) {
    first = next;
    yielded.add(first);
    const { topic, score } = first;
    const yieldsTo = rules.topics.get(topic)?.yieldsTo ?? [];
    next = scores.find(
      (other) =>
        !yielded.has(other) && yieldsTo.includes(other.topic) && other.score >= SHARE_TO_COME_FIRST * score,
    );
  }
  return first ? [first, ...scores.filter((other) => other !== first)] : scores;
}
