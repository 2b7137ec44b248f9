/** The rules by which papers are sorted into topics: terms that speak for and against each topic. Data, not code. */

/**
 * How strongly a term speaks for its topic: `defining` terms hardly occur elsewhere, `typical` ones mostly here,
 * `related` ones only lean this way, `against` terms say that the paper belongs to another topic.
 */
export type Strength = (typeof STRENGTHS)[number];

/** All strengths, strongest first. */
export const STRENGTHS = ['defining', 'typical', 'related', 'against'] as const;

/** What a rule says of one topic. */
export interface TopicRule {
  /** The topic's terms by strength. A term is a word or phrase; a word that ends in `*` stands for all that begin so. */
  readonly terms: Readonly<Record<Strength, readonly string[]>>;
  /**
   * Topics that come first where a paper fits both: speculative decoding (how) yields to video generation (of what),
   * so that speculative decoding for video generation is found under the latter.
   */
  readonly yieldsTo: readonly string[];
  /** Whether its terms count only in a text that holds terms of the field too. */
  readonly asksForField: boolean;
}

/** The rules of a whole taxonomy. */
export interface TopicRules {
  /** By topic id. */
  readonly topics: ReadonlyMap<string, TopicRule>;
  /** Phrases that say nothing, although a term stands in them: "grammatical error correction". */
  readonly neutral: readonly string[];
  /** Terms that texts of the topics' common field hold, whatever their topic: "neural", "deep learning". */
  readonly fieldTerms: readonly string[];
}

/**
 * Checks that parsed JSON holds rules, as `data/topic-rules.json` does; every list in it may be left out:
 *
 * ```json
 * { "topics": { "quantization": { "defining": ["PTQ", "quantiz*"], "yieldsTo": ["image-generation"] } },
 *   "neutral": ["vector quantization"], "fieldTerms": ["neural", "deep learning"] }
 * ```
 *
 * Without terms of the field, no text has to hold any.
 *
 * @param topicIds the ids that rules may name.
 * @throws Error that names the place, for a wrong shape, an unknown field, or a topic that does not exist.
 */
export function parseTopicRules(json: unknown, topicIds: readonly string[]): TopicRules {
  const known = new Set(topicIds);
  const root = readObject(json, 'topic rules', ['topics', 'neutral', 'fieldTerms']);
  const topics = readObject(root.topics, 'topics', topicIds);
  const fieldTerms = readTerms(root.fieldTerms, 'fieldTerms');
  const asksForField = fieldTerms.length > 0;
  const parse = (id: string, rule: unknown) => ({ ...parseRule(rule, `topics.${id}`, known), asksForField });
  return {
    topics: new Map(Object.entries(topics).map(([id, rule]) => [id, parse(id, rule)])),
    neutral: readTerms(root.neutral, 'neutral'),
    fieldTerms,
  };
}

function parseRule(
  json: unknown,
  place: string,
  known: ReadonlySet<string>,
): Omit<TopicRule, 'asksForField'> {
  const rule = readObject(json, place, [...STRENGTHS, 'yieldsTo']);
  const yieldsTo = readTexts(rule.yieldsTo, `${place}.yieldsTo`);
  const unknown = yieldsTo.find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`${place}.yieldsTo: there is no topic "${unknown}"`);
  const readStrength = (strength: Strength) => readTerms(rule[strength], `${place}.${strength}`);
  return {
    terms: {
      defining: readStrength('defining'),
      typical: readStrength('typical'),
      related: readStrength('related'),
      against: readStrength('against'),
    },
    yieldsTo,
  };
}

/** A star may only end a word of three letters or more: shorter beginnings stand for nothing in particular. */
const MISPLACED_STAR = /(?<![\p{L}\p{N}]{3})\*|\*(?=[\p{L}\p{N}*])/u;

/** What a term has to be, for messages. */
export const TERM_EXPECTED = 'write words, and "*" only after three letters or more';

/** Whether a text can be found as a term: it holds a word, and stars only where they end a beginning. */
export function isTerm(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !MISPLACED_STAR.test(text);
}

function readTerms(json: unknown, place: string): readonly string[] {
  const terms = readTexts(json, place);
  const wrong = terms.find((term) => !isTerm(term));
  if (wrong !== undefined) throw new Error(`${place}: "${wrong}" is no term; ${TERM_EXPECTED}`);
  return terms;
}

function readTexts(json: unknown, place: string): readonly string[] {
  if (json === undefined) return [];
  if (!Array.isArray(json) || !json.every((item) => typeof item === 'string')) {
    throw new Error(`${place}: expected a list of texts`);
  }
  return json;
}

function readObject(json: unknown, place: string, fields: readonly string[]): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new Error(`${place}: expected an object`);
  }
  const unknown = Object.keys(json).find((field) => !fields.includes(field));
  if (unknown !== undefined) throw new Error(`${place}: "${unknown}" is not known here`);
  return json as Record<string, unknown>;
}
