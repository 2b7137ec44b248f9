import { known } from '../../core/known';
import { findArxivId, findDoi } from '../../core/identifiers';
import type { EntryIdentity } from './entryIdentity';

/**
 * Reads which paper a Hayagriva entry is about.
 *
 * Source: the Hayagriva file format, https://github.com/typst/hayagriva/blob/main/docs/file-format.md
 *
 * @param entry with texts for all scalars, so that no id loses a zero
 */
export function readHayagrivaIdentity(key: string, entry: unknown): EntryIdentity {
  const serial = memberOf(entry, 'serial-number');
  const doi = textOf(memberOf(serial, 'doi')) || textOf(memberOf(entry, 'doi'));
  const named = [
    textOf(memberOf(serial, 'arxiv')),
    ...[textOf(serial), doi, textOf(memberOf(entry, 'url'))].map((text) => `${text} `),
  ];
  // Within a text all of whose letters count, braces protect capitals and a backslash escapes.
  const title = textOf(memberOf(entry, 'title')).replace(/\\(.)|[{}]/g, '$1');
  const year = /^\s*(\d{4})/.exec(textOf(memberOf(entry, 'date')))?.[1];
  return {
    key,
    title,
    authors: listOf(memberOf(entry, 'author')).map(authorOf).filter(Boolean),
    ...known({
      arxiv: named.map(findArxivId).find((id) => id !== undefined),
      doi: findDoi(doi || textOf(serial)),
      year: year === undefined ? undefined : Number(year),
    }),
  };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** A text, also where it is given as a mapping with more about it. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const inner = memberOf(value, 'value');
  return typeof inner === 'string' ? inner : '';
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}

/** Given names last, as `Family, Given`. */
function authorOf(author: unknown): string {
  if (typeof author === 'string') return author;
  const [prefix, name, given] = ['prefix', 'name', 'given-name'].map((member) =>
    textOf(memberOf(author, member)),
  );
  const family = [prefix, name].filter(Boolean).join(' ');
  return given ? `${family}, ${given}` : family;
}
