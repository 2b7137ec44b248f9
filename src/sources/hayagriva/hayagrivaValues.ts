import { joinName, readFamilyFirst } from '../entry/personName';

/** A field of an entry; undefined for anything but a mapping. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** A text, also where it is given as a mapping with more about it (`{ value: …, date: … }`); empty for none. */
export function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (memberOf(value, 'value') ?? memberOf(value, 'name'));
  return typeof text === 'string' ? text.normalize('NFC').replace(/\s+/g, ' ').trim() : '';
}

/**
 * A formattable text as it is read: braces keep its case, a backslash escapes.
 *
 * @example readFormattable('{GPT} for \\$5') === 'GPT for $5'
 */
export function readFormattable(value: unknown): string {
  return textOf(value).replace(/\\([^\p{L}\s])|[{}]/gu, '$1');
}

/** A list, or the one value in place of it. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}

/** A person, given names first: a text with the family name first, or a mapping of parts; empty for anything else. */
export function readPerson(person: unknown): string {
  if (typeof person === 'string') return readFamilyFirst(textOf(person));
  const part = (name: string) => textOf(memberOf(person, name));
  return joinName({
    given: part('given-name'),
    particle: part('prefix'),
    family: part('name'),
    suffix: part('suffix'),
  });
}
