import type { Paper } from '../core/paper';
import { parseAuthorName, shortName } from './authorName';

/**
 * How a sentence names the authors: one or two by name, more as `et al.`; empty when they are not known.
 *
 * @example nameAuthors(['Guangxuan Xiao', 'Yuandong Tian', 'Beidi Chen']) === 'Xiao et al.'
 */
export function nameAuthors(authors: readonly string[]): string {
  // A paper may have thousands, of whom no other is named.
  const [first, second] = authors.slice(0, 2).map((author) => shortName(parseAuthorName(author)));
  if (first === undefined) return '';
  if (second === undefined) return first;
  return authors.length === 2 ? `${first} and ${second}` : `${first} et al.`;
}

/** A paper as running text refers to it: `Xiao et al. (2023)`, without known authors `“Title” (2023)`. */
export function referTo({ authors, title, year }: Paper): string {
  return `${nameAuthors(authors) || `“${title}”`} (${year ?? 'n.d.'})`;
}

/** One line that stands for itself: `Xiao et al. (2023). Efficient Streaming …. ICLR 2024. https://arxiv.org/abs/2309.17453` */
export function formatReference(paper: Paper): string {
  const { authors, title, year } = paper;
  const head = authors.length > 0 ? [referTo(paper), title] : [`${title} (${year ?? 'n.d.'})`];
  // A title that ends with a mark of its own needs no full stop.
  return [...head, publishedIn(paper), paperUrl(paper)]
    .filter(Boolean)
    .join('. ')
    .replace(/([.?!])\. /g, '$1 ');
}

/** What stands behind a paper, in a few words: its venue with the year (`ICLR 2024`), else the organisation's name. */
export function publishedIn({ venue, venueYear, organization }: Paper): string | undefined {
  return venue ? [venue, venueYear].filter(Boolean).join(' ') : organization?.name;
}

/** Where the paper can be read: its arXiv page, else its DOI's. */
export function paperUrl({ arxiv, doi }: Paper): string | undefined {
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`;
  return doi ? `https://doi.org/${doi}` : undefined;
}
