import { checkParts, readDateText, type DateParts } from '../entry/publicationDate';
import { fieldsOf, textOf } from './cslFields';

/**
 * Reads a date of CSL: in parts, raw, literal or as a text of EDTF; of a range the beginning. Older YAML has
 * `- year: 2023` in a list, or the parts without one.
 *
 * Source: https://github.com/citation-style-language/schema, csl-data.json, date-variable
 */
export function readCslDate(date: unknown): DateParts {
  if (typeof date === 'string' || typeof date === 'number') return readDateText(String(date));
  const fields = fieldsOf(Array.isArray(date) ? (date[0] as unknown) : date);
  const { 'date-parts': range, year, month, day, raw, literal, edtf } = fields;
  const first: unknown = Array.isArray(range) ? range[0] : undefined;
  const parts: readonly unknown[] = Array.isArray(first)
    ? first
    : Array.isArray(range)
      ? range
      : [year, month, day];
  const read = checkParts(textOf(parts[0]), textOf(parts[1]), textOf(parts[2]));
  if (read.year !== undefined) return read;
  return readDateText([textOf(raw), textOf(edtf), textOf(literal), textOf(parts[0])].find(Boolean) ?? '');
}
