import type { Slices } from '../core/slices';
import { arxivIdOfDoi, findArxivId } from '../core/identifiers';
import type { TextRange } from '../core/textRange';

/** An identifier in a text, and where it leads. */
export interface IdentifierLink extends TextRange {
  readonly url: string;
}

/** So many characters are looked through at a stretch, and so many of them once more with the next. */
const STRETCH = 1 << 17;
const LONGEST = 300;

/**
 * An arXiv id that is called one, also by the field of an entry; a DOI. Not within an address, which leads somewhere
 * already.
 *
 * Source: https://info.arxiv.org/help/arxiv_identifier.html; https://www.doi.org/the-identifier/resources/handbook/2_numbering
 */
const IDENTIFIER =
  /(?<![\w/.])(?:arxiv:\s{0,2}|(?:eprint|arxiv(?:id)?)["']?\s{0,9}[=:]\s{0,9}["'{]{0,2}(?:arxiv:)?)((?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?)(?![\w.]*\d)|(?<![\w/.-])(10\.\d{4,9}(?:\.\d{1,9}){0,5}\/[^\s"'<>{}`\\|]{1,200})/gi;

/**
 * Finds arXiv ids and DOIs that editors do not take for links by themselves.
 *
 * @example findIdentifierLinks('see arXiv:2309.17453') // [{ start: 10, end: 20, url: 'https://arxiv.org/abs/2309.17453' }]
 */
export function* findIdentifierLinks(text: string): Slices<readonly IdentifierLink[]> {
  const links: IdentifierLink[] = [];
  let done = 0;
  for (let from = 0; from < text.length; from += STRETCH) {
    // What is cut at the end of a stretch is found again by the next.
    const start = Math.max(0, from - LONGEST);
    const part = text.slice(start, Math.min(text.length, from + STRETCH));
    for (const { 0: all, 1: arxiv, 2: doi, index } of part.matchAll(IDENTIFIER)) {
      const link = arxiv === undefined ? linkOfDoi(doi ?? '') : linkOfArxiv(arxiv);
      const at = start + index + (arxiv === undefined ? 0 : all.length - arxiv.length);
      const isCut = index + all.length === part.length && start + part.length < text.length;
      if (link === undefined || isCut || at < done) continue;
      done = at + link.length;
      links.push({ start: at, end: done, url: link.url });
    }
    yield;
  }
  return links;
}

interface Link {
  readonly length: number;
  readonly url: string;
}

function linkOfArxiv(id: string): Link | undefined {
  const found = findArxivId(id);
  return found === undefined ? undefined : { length: id.length, url: `https://arxiv.org/abs/${id}` };
}

/** Without what belongs to the sentence: its marks, and a bracket that opened before. */
function linkOfDoi(written: string): Link {
  let doi = written.replace(/[.,;:!?*_]+$/, '');
  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
  ] as const) {
    while (doi.endsWith(close) && doi.split(close).length > doi.split(open).length) {
      doi = doi.slice(0, -1).replace(/[.,;:!?*_]+$/, '');
    }
  }
  const arxiv = arxivIdOfDoi(doi);
  const url = arxiv === undefined ? `https://doi.org/${doi}` : `https://arxiv.org/abs/${arxiv}`;
  return { length: doi.length, url };
}
