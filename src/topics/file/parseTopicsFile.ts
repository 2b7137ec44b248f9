import { phraseIdentity } from '../phrases';
import { isTerm, STRENGTHS, TERM_EXPECTED } from '../rules';
import { listed, readList, readObject, readText, readTexts, type Note } from './checkedJson';
import {
  AREA_FIELDS,
  BASES,
  FILE_FIELDS,
  TOPIC_FIELDS,
  type Base,
  type FileTerm,
  type FileTopic,
  type PlacedText,
  type TopicsFile,
} from './topicsFile';

/** As in `kv-cache`: it stands in data and messages, so it is kept plain. */
const TOPIC_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads the shape of a topics file. A topic without an id is left out, and so is a second one of the same id; whatever
 * else is wrong in a topic costs only that.
 *
 * @param value the file's parsed JSON
 * @returns undefined when it is no object at all
 */
export function parseTopicsFile(value: unknown, note: Note): TopicsFile | undefined {
  const file = readObject(value, '', FILE_FIELDS, note);
  if (!file) return undefined;
  const base = readBase(file.extends, 'extends', 'bundled', note);
  const seen = new Set<string>();
  return {
    extends: base,
    hide: readTexts(file.hide, 'hide', note),
    topics: readList(file.areas, 'areas', note).flatMap(({ item, place }) =>
      parseArea(item, place, base, note).filter(({ id, place }) => {
        const isFirst = !seen.has(id);
        if (!isFirst) note(place, `the topic "${id}" is listed twice; this one is left out`);
        seen.add(id);
        return isFirst;
      }),
    ),
    neutral: readTerms(file.neutral, 'neutral', note),
  };
}

function parseArea(json: unknown, place: string, base: Base, note: Note): readonly FileTopic[] {
  const fields = readObject(json, place, AREA_FIELDS, note);
  const area = fields && readText(fields.area, `${place}.area`, note);
  if (area === undefined) return [];
  if (fields?.topics === undefined) note(`${place}.topics`, 'expected a list');
  return readList(fields?.topics, `${place}.topics`, note).flatMap(({ item, place }) => {
    const topic = parseTopic(item, place, area, base, note);
    return topic ? [topic] : [];
  });
}

function parseTopic(
  json: unknown,
  place: string,
  area: string,
  base: Base,
  note: Note,
): FileTopic | undefined {
  const fields = readObject(json, place, TOPIC_FIELDS, note);
  if (!fields) return undefined;
  if (typeof fields.id !== 'string' || !TOPIC_ID.test(fields.id)) {
    const expected = 'expected lower-case letters a to z, digits and hyphens, such as "graph-learning"';
    note(`${place}.id`, `${expected}; the topic is left out`);
    return undefined;
  }
  const readOptional = (field: 'name' | 'description') =>
    fields[field] === undefined ? undefined : readText(fields[field], `${place}.${field}`, note);
  const [name, description] = [readOptional('name'), readOptional('description')];
  return {
    place,
    area,
    id: fields.id,
    extends: readBase(fields.extends, `${place}.extends`, base, note),
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    terms: fields.terms === undefined ? [] : parseTerms(fields.terms, `${place}.terms`, note),
    yieldsTo: readTexts(fields.yieldsTo, `${place}.yieldsTo`, note),
  };
}

function parseTerms(json: unknown, place: string, note: Note): readonly FileTerm[] {
  const byStrength = readObject(json, place, STRENGTHS, note) ?? {};
  const written = new Map<string, FileTerm>();
  for (const strength of STRENGTHS) {
    for (const term of readTerms(byStrength[strength], `${place}.${strength}`, note)) {
      const identity = phraseIdentity(term.text);
      const same = written.get(identity);
      if (same)
        note(term.place, `"${term.text}" and "${same.text}" at ${same.place} are one term; that one counts`);
      else written.set(identity, { ...term, strength });
    }
  }
  return [...written.values()];
}

function readTerms(json: unknown, place: string, note: Note): readonly PlacedText[] {
  return readTexts(json, place, note).filter(({ text, place }) => {
    const sound = isTerm(text);
    if (!sound) note(place, `"${text}" is no term; ${TERM_EXPECTED}`);
    return sound;
  });
}

function readBase(json: unknown, place: string, otherwise: Base, note: Note): Base {
  const base = BASES.find((one) => one === json);
  if (base === undefined && json !== undefined) {
    note(place, `expected one of ${listed(BASES)}; "${otherwise}" is taken`);
  }
  return base ?? otherwise;
}
