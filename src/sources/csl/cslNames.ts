import { readMarkup } from '../entry/markup';
import { joinName, readFamilyFirst, standsForOthers } from '../entry/personName';
import { fieldsOf, textOf } from './cslFields';

/** The names of a list, given names first, and whether the list says that there are no more. */
export function readCslNames(list: unknown): {
  readonly authors: readonly string[];
  readonly authorsComplete: boolean;
} {
  const entries: readonly unknown[] = Array.isArray(list) ? list : list === undefined ? [] : [list];
  const names = entries.map(readCslName).filter((name) => name !== '');
  return {
    authors: names.filter((name) => !standsForOthers(name)),
    authorsComplete: !names.some(standsForOthers),
  };
}

/**
 * Reads a name: in parts, literally, or, against the schema, as one text.
 *
 * Source: https://github.com/citation-style-language/schema, csl-data.json, name-variable
 */
function readCslName(name: unknown): string {
  if (typeof name === 'string') return readFamilyFirst(readMarkup(name));
  const fields = fieldsOf(name);
  const read = (part: string) => readMarkup(textOf(fields[part]));
  const literal = read('literal') || read('name');
  if (literal !== '') return literal;
  // Converters leave the suffix behind a comma of the given names, as citeproc-js takes it apart.
  const [given = '', ...behind] = read('given').split(',');
  return joinName({
    given,
    particle: `${read('dropping-particle')} ${read('non-dropping-particle')}`.trim(),
    family: read('family'),
    suffix: `${read('suffix')} ${behind.join(' ').trim()}`,
  });
}
