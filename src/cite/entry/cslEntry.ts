import { known } from '../../core/known';
import type { Paper } from '../../core/paper';
import { paperUrl } from '../reference';
import { entryDate, knownDoi } from './entryFacts';
import { splitPages } from './pageRange';
import { personParts } from './personParts';
import { protectCapitals } from './protectCapitals';

/** A name in CSL-JSON: a person's in parts, a collective's literally. */
export type CslName =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given?: string;
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    };

/** The fields of CSL-JSON that a paper fills; what is not known is left out. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article' | 'paper-conference' | 'article-journal' | 'thesis';
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly page?: string;
  readonly publisher?: string;
  /** `arXiv:2309.17453` of a preprint, as Zotero has it. */
  readonly number?: string;
  readonly DOI?: string;
  readonly URL?: string;
  /** What a person notes on it, which only styles of annotated bibliographies print. */
  readonly annote?: string;
}

/**
 * The paper as an item of CSL-JSON.
 *
 * Source: https://github.com/citation-style-language/schema, csl-data.json; `article` is CSL 1.0.2's type of a preprint.
 */
export function composeCslItem(paper: Paper, note = ''): CslItem {
  const { key, title, authors, venue, volume, pages, arxiv } = paper;
  const type = cslType(paper);
  const inVenue = type === 'paper-conference' || type === 'article-journal';
  return {
    id: key,
    type,
    title: formatTitle(title),
    ...known({
      author: authors.length > 0 ? authors.map(formatName) : undefined,
      issued: issuedAt(entryDate(paper)),
      'container-title': inVenue && venue ? escapeMarkup(venue) : undefined,
      volume,
      page: pages && splitPages(pages).join('-'),
      publisher: publisherOf(paper, type),
      number: type === 'article' && arxiv ? `arXiv:${arxiv}` : undefined,
      DOI: knownDoi(paper),
      URL: paperUrl(paper),
      annote: note.trim() ? escapeMarkup(note.trim()) : undefined,
    }),
  };
}

function cslType({ kind, venue }: Paper): CslItem['type'] {
  if (kind === 'conference' && venue) return 'paper-conference';
  if (kind === 'journal' && venue) return 'article-journal';
  return kind === 'thesis' ? 'thesis' : 'article';
}

/** A thesis is published by its school. */
function publisherOf({ venue, arxiv, doi }: Paper, type: CslItem['type']): string | undefined {
  if (type === 'thesis') return venue;
  // A DOI of its own says that somebody else has published it since.
  return type === 'article' && arxiv && !doi ? 'arXiv' : undefined;
}

function formatName(name: string): CslName {
  const author = personParts(name);
  if (author.kind === 'collective') return { literal: author.name };
  const { family, given, particle, suffix } = author;
  return {
    family,
    ...known({
      given: given || undefined,
      'non-dropping-particle': particle || undefined,
      suffix: suffix || undefined,
    }),
  };
}

function issuedAt(date: string | undefined): CslItem['issued'] {
  return date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] };
}

/** Styles write the words of a title large; a small one that carries meaning has to be kept from them. */
function formatTitle(title: string): string {
  return protectCapitals(title)
    .map(({ text, protect }) =>
      protect && /^\p{Ll}(?!\p{L})/u.test(text)
        ? `<span class="nocase">${escapeMarkup(text)}</span>`
        : escapeMarkup(text),
    )
    .join('');
}

/** Titles may hold `<i>` and the like: what looks like such a tag is meant to be read. */
function escapeMarkup(text: string): string {
  return text.replace(/<(?=\/?[a-z])/gi, '&lt;');
}
