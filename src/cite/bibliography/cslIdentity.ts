import { known } from '../../core/known';
import { findArxivId, findDoi } from '../../core/identifiers';
import type { EntryIdentity } from './entryIdentity';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads which paper an item of CSL-JSON is about.
 *
 * Source: https://github.com/citation-style-language/schema, csl-data.json
 */
export function readCslIdentity(item: unknown): EntryIdentity {
  const fields = fieldsOf(item);
  const { id, title, author, issued, DOI, URL, number, note, publisher } = fields;
  const doi = findDoi(textOf(DOI));
  const isArxiv = /arxiv/i.test(textOf(publisher));
  const texts = [textOf(DOI), textOf(URL), `${textOf(number)}${isArxiv ? '' : ' '}`, `${textOf(note)} `];
  return {
    key: textOf(id),
    title: textOf(title).replace(/<\/?(?:i|b|sup|sub|sc|span)\b[^>]*>/g, ''),
    authors: Array.isArray(author) ? author.map(authorOf).filter(Boolean) : [],
    ...known({ arxiv: texts.map(findArxivId).find((id) => id !== undefined), doi, year: yearOf(issued) }),
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

function authorOf(author: unknown): string {
  const fields = fieldsOf(author);
  const [literal, particle, dropping, family, given] = [
    'literal',
    'non-dropping-particle',
    'dropping-particle',
    'family',
    'given',
  ].map((name) => textOf(fields[name]));
  if (literal) return literal;
  const name = [dropping, particle, family].filter(Boolean).join(' ');
  return given ? `${name}, ${given}` : name;
}

function yearOf(issued: unknown): number | undefined {
  const { 'date-parts': parts, raw, literal } = fieldsOf(issued);
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const year = textOf(Array.isArray(first) ? first[0] : undefined) || textOf(raw) || textOf(literal);
  const digits = /\d{4}/.exec(year)?.[0];
  return digits === undefined ? undefined : Number(digits);
}
