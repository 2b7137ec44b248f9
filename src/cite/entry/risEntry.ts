import type { Paper } from '../../core/paper';
import { paperUrl } from '../reference';
import { entryDate, entryYear, isPublished, knownDoi } from './entryFacts';
import { splitPages } from './pageRange';
import { personParts } from './personParts';

/**
 * The paper as a RIS record, one tag a line from `TY` to `ER`, ending with a line end. What is not known has no line.
 *
 * Source: RIS format specifications, Research Information Systems (2001), with the tags `T2` and `DO` of its
 * extension of 2011, which EndNote, Zotero and Mendeley read.
 */
export function formatRis(paper: Paper, note = ''): string {
  const { kind, venue, volume, pages, arxiv } = paper;
  const [firstPage, lastPage] = pages === undefined ? [] : splitPages(pages);
  const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', typeOf(paper)],
    ...paper.authors.map((name) => ['AU', formatName(name)] as const),
    ['PY', entryYear(paper)?.toString()],
    ['DA', formatDate(entryDate(paper))],
    ['TI', paper.title],
    [kind === 'thesis' ? 'PB' : 'T2', isPublished(paper) ? venue : undefined],
    ['VL', volume],
    ['SP', firstPage],
    ['EP', lastPage],
    ['DO', knownDoi(paper)],
    ['UR', paperUrl(paper)],
    ['N1', note.trim()],
    ['AN', arxiv && `arXiv:${arxiv}`],
    ['ID', paper.key],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}\n`] : []));
  return `${lines.join('')}ER  - \n`;
}

/** A preprint is an unpublished work: RIS has no type of its own for it. */
function typeOf(paper: Paper): string {
  if (paper.kind === 'thesis') return 'THES';
  if (!isPublished(paper)) return 'UNPB';
  return paper.kind === 'journal' ? 'JOUR' : 'CONF';
}

/** `Family, Given, Suffix`; a collective's name as it is, in which RIS allows no comma. */
function formatName(name: string): string {
  const author = personParts(name);
  if (author.kind === 'collective') return author.name.replaceAll(',', '');
  const family = [author.particle, author.family].filter(Boolean).join(' ');
  const parts = [family, author.given, author.suffix].map((part) => part.replaceAll(',', ' '));
  return parts.join(', ').replace(/(, )+$/, '');
}

/** `YYYY/MM/DD/`, in which the slashes stay where month or day is not known. */
function formatDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}
