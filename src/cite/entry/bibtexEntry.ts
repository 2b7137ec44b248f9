import type { Paper } from '../../core/paper';
import { parseAuthorName } from '../authorName';
import { paperUrl } from '../reference';
import { escapeLatex } from './latexText';
import { protectCapitals } from './protectCapitals';

type Field = readonly [name: string, value: string | undefined];

/**
 * The paper as a BibTeX entry, ending without a line end. What is not known is left out; a published paper is dated
 * by its venue, a preprint by when it first appeared. There is always a DOI where the paper is on arXiv: the
 * publisher's, else arXiv's own, for a published paper too.
 *
 * Source: O. Patashnik, BibTeXing (1988), section 3; `eprint` and `archivePrefix` as arXiv recommends.
 */
export function formatBibtexEntry(paper: Paper): string {
  const fields: readonly Field[] = [
    ['title', formatTitle(paper.title)],
    ['author', paper.authors.map(formatAuthor).join(' and ')],
    ['year', String(dateOfEntry(paper) ?? '')],
    ...venueFields(paper),
    ['volume', paper.volume],
    ['pages', paper.pages?.replace(/(?<=\d)[-–]+(?=\d)/, '--')],
    ['eprint', paper.arxiv],
    ['archivePrefix', paper.arxiv && 'arXiv'],
    ['doi', paper.doi ?? (paper.arxiv && `10.48550/arXiv.${paper.arxiv}`)],
    ['url', paperUrl(paper)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${entryType(paper)}{${paper.key},\n${lines.join('')}}`;
}

/** A thesis is a `@misc` with a note: `@phdthesis` requires the school, which a paper does not tell. */
function entryType({ kind, venue }: Paper): string {
  if (kind === 'conference' && venue) return 'inproceedings';
  if (kind === 'journal' && venue) return 'article';
  return 'misc';
}

function venueFields(paper: Paper): readonly Field[] {
  const venue = paper.venue && escapeLatex(paper.venue);
  switch (entryType(paper)) {
    case 'inproceedings':
      return [['booktitle', venue]];
    case 'article':
      return [['journal', venue]];
    default:
      return paper.kind === 'thesis' ? [['note', 'Thesis']] : [];
  }
}

function dateOfEntry({ venue, venueYear, year }: Paper): number | undefined {
  return venue ? (venueYear ?? year) : year;
}

function formatTitle(title: string): string {
  return protectCapitals(title)
    .map(({ text, protect }) => (protect ? `{${escapeLatex(text)}}` : escapeLatex(text)))
    .join('');
}

/** `particle Family, Suffix, Given`, which no style can take apart wrongly; a collective in braces of its own. */
function formatAuthor(name: string): string {
  const author = parseAuthorName(name);
  if (author.kind === 'collective') return `{${escapeLatex(author.name)}}`;
  const family = [author.particle, author.family].filter(Boolean).join(' ');
  return [family, author.suffix, author.given].filter(Boolean).map(escapeLatex).join(', ');
}
