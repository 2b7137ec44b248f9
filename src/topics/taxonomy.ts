/** The tree that papers are sorted into: areas, and the topics in each. */

/** One subject of research, e.g. `{ id: 'quantization', name: 'Quantization', description: 'Low-bit weights…' }`. */
export interface Topic {
  /** Stable name in data and settings; unique in its taxonomy. */
  readonly id: string;
  /** What people read. */
  readonly name: string;
  /** What belongs to the topic, in a sentence. */
  readonly description: string;
}

/** A named group of topics. */
export interface Area {
  readonly area: string;
  readonly topics: readonly Topic[];
}

/** All areas, in the order in which people see them. */
export type Taxonomy = readonly Area[];

/**
 * Checks that parsed JSON is a taxonomy, as `data/taxonomy.json` is one.
 *
 * @throws Error that names the place and what was expected there, for a wrong shape or an id that occurs twice.
 */
export function parseTaxonomy(json: unknown): Taxonomy {
  const seen = new Set<string>();
  return readList(json, 'taxonomy').map((area, a) => {
    const place = `taxonomy[${a}]`;
    const topics = readList(readField(area, 'topics', place), `${place}.topics`);
    return {
      area: readText(area, 'area', place),
      topics: topics.map((topic, t) => parseTopic(topic, `${place}.topics[${t}]`, seen)),
    };
  });
}

/** The ids of all topics, in the order of the taxonomy. */
export function topicIds(taxonomy: Taxonomy): readonly string[] {
  return taxonomy.flatMap((area) => area.topics.map((topic) => topic.id));
}

function parseTopic(json: unknown, place: string, seen: Set<string>): Topic {
  const id = readText(json, 'id', place);
  if (seen.has(id)) throw new Error(`${place}: the topic id "${id}" occurs twice; give every topic its own`);
  seen.add(id);
  return { id, name: readText(json, 'name', place), description: readText(json, 'description', place) };
}

function readList(json: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(json)) throw new Error(`${place}: expected a list`);
  return json;
}

function readText(json: unknown, field: string, place: string): string {
  const value = readField(json, field, place);
  if (typeof value !== 'string' || value === '') throw new Error(`${place}.${field}: expected a text`);
  return value;
}

function readField(json: unknown, field: string, place: string): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new Error(`${place}: expected an object with "${field}"`);
  }
  return (json as Record<string, unknown>)[field];
}

/** What people read for each topic id. */
export function topicNames(taxonomy: Taxonomy): ReadonlyMap<string, string> {
  return new Map(taxonomy.flatMap(({ topics }) => topics.map(({ id, name }) => [id, name] as const)));
}
