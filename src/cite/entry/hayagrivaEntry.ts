import { stringify } from 'yaml';
import { known } from '../../core/known';
import type { Paper } from '../../core/paper';
import { paperUrl } from '../reference';
import { entryDate, isPublished, knownDoi } from './entryFacts';
import { splitPages } from './pageRange';
import { personParts } from './personParts';
import { protectCapitals } from './protectCapitals';

/** An entry as YAML has it: mappings, lists, texts and numbers. */
export interface HayagrivaEntry {
  readonly [field: string]: HayagrivaValue;
}
/** A value in such an entry; numbers are written without quotes. */
export type HayagrivaValue = string | number | HayagrivaEntry | readonly HayagrivaValue[];

/**
 * What a Hayagriva entry of the paper says, its fields in the order in which they are written. A paper of a
 * conference is an article in proceedings, a preprint one in a repository.
 *
 * Source: the Hayagriva file format, https://github.com/typst/hayagriva/blob/main/docs/file-format.md
 */
export function composeHayagrivaEntry(paper: Paper, note = ''): HayagrivaEntry {
  const { title, authors, arxiv, pages, venue, kind } = paper;
  const doi = knownDoi(paper);
  return known({
    type: kind === 'thesis' ? 'thesis' : 'article',
    title: formatTitle(title),
    author: authors.length > 0 ? authors.map(formatPerson) : undefined,
    date: numberOr(entryDate(paper)),
    organization: kind === 'thesis' && venue ? escapeFormattable(venue) : undefined,
    'page-range': numberOr(pages && splitPages(pages).join('-')),
    'serial-number': doi === undefined ? undefined : known({ doi, arxiv }),
    url: paperUrl(paper),
    note: note.trim() ? escapeFormattable(note.trim()) : undefined,
    parent: parentOf(paper),
  });
}

/** Entries by key as the text of a Hayagriva file, ending with a line end. */
export function formatHayagriva(entries: Readonly<Record<string, HayagrivaEntry>>): string {
  // A line that is folded at 80 characters reads worse than a long one, and makes noise in a comparison of versions.
  return stringify(entries, { lineWidth: 0 });
}

function parentOf(paper: Paper): HayagrivaEntry | undefined {
  const { kind, venue, volume, arxiv } = paper;
  if (kind === 'thesis') return undefined;
  if (venue && isPublished(paper)) {
    const type = kind === 'journal' ? 'periodical' : 'proceedings';
    return known({ type, title: escapeFormattable(venue), volume: numberOr(volume) });
  }
  return arxiv ? { type: 'repository', title: 'arXiv' } : undefined;
}

/** A person as `Family, Given`; what the commas cannot tell apart (a collective, a suffix, particles) by its parts. */
function formatPerson(name: string): HayagrivaValue {
  const author = personParts(name);
  if (author.kind === 'collective') return { name: author.name };
  const { given, particle, family, suffix } = author;
  const isPlain = given && !particle && !suffix && ![family, given].some((part) => part.includes(','));
  // A word in small letters would be taken for a particle.
  if (isPlain && !/(^|\s)\P{L}*\p{Ll}/u.test(family)) return `${family}, ${given}`;
  return known({
    name: family,
    'given-name': given || undefined,
    prefix: particle || undefined,
    suffix: suffix || undefined,
  });
}

function formatTitle(title: string): string {
  return protectCapitals(title)
    .map(({ text, protect }) => (protect ? `{${escapeFormattable(text)}}` : escapeFormattable(text)))
    .join('');
}

/** In what a style may change the case of, braces protect and dollar signs make maths. */
function escapeFormattable(text: string): string {
  return text.replace(/[\\{}$]/g, '\\$&');
}

function numberOr(text: string | undefined): string | number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : text;
}
