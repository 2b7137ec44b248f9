/** Reading parsed JSON step by step, noting what is not as expected and where: a mistake costs the value that it is in. */

/** Takes note of a mistake at a place, e.g. `areas[0].topics[2].id`; what to expect there is ready to follow a colon. */
export type Note = (place: string, message: string) => void;

/** An object's properties of the given names; anything else that it has is noted. Undefined, and noted, if it is none. */
export function readObject<Field extends string>(
  json: unknown,
  place: string,
  fields: readonly Field[],
  note: Note,
): Partial<Record<Field, unknown>> | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    note(place, `expected an object with ${listed(fields)}`);
    return undefined;
  }
  const known = new Set<string>(fields);
  for (const field of Object.keys(json)) {
    if (!known.has(field)) note(joinPlace(place, field), `is not known here; known are ${listed(fields)}`);
  }
  return json;
}

/** A list's items, each with its place; none, and noted, if it is no list. A list that is not there has no items. */
export function readList(
  json: unknown,
  place: string,
  note: Note,
): readonly { readonly item: unknown; readonly place: string }[] {
  if (json === undefined) return [];
  if (Array.isArray(json)) return json.map((item: unknown, at) => ({ item, place: `${place}[${at}]` }));
  note(place, 'expected a list');
  return [];
}

/** A text that says something, trimmed; undefined, and noted, if it is none. */
export function readText(json: unknown, place: string, note: Note): string | undefined {
  if (typeof json === 'string' && json.trim() !== '') return json.trim();
  note(place, 'expected a text');
  return undefined;
}

/** A list's texts; anything else in it is noted. */
export function readTexts(
  json: unknown,
  place: string,
  note: Note,
): readonly { readonly text: string; readonly place: string }[] {
  return readList(json, place, note).flatMap(({ item, place }) => {
    const text = readText(item, place, note);
    return text === undefined ? [] : [{ text, place }];
  });
}

/** @example joinPlace('areas[0]', 'topics') === 'areas[0].topics'; joinPlace('', 'areas') === 'areas' */
function joinPlace(place: string, field: string): string {
  return place === '' ? field : `${place}.${field}`;
}

/** @example listed(['id', 'name']) === '"id", "name"' */
export function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
