import { arxivIdOfDoi, findArxivId, findDoi } from '../../core/identifiers';
import { known } from '../../core/known';

/** Where a record may name its work, the most reliable texts first. */
export interface IdentifierTexts {
  /** That are a DOI, bare or as an address. */
  readonly doi: readonly string[];
  /** That are an arXiv id and nothing else, and may be a bare number. */
  readonly arxiv: readonly string[];
  /** Addresses of the work. */
  readonly urls: readonly string[];
  /** That may name an arXiv id among other words; a bare number is something else in them. */
  readonly others: readonly string[];
}

/** A DOI's own address; a publisher's may hold the DOI of another work. */
const DOI_ADDRESS = /^https?:\/\/(?:dx\.)?doi\.org\//i;

/** An identifier stands at the beginning of what names it; the patterns for it must not run over a whole book. */
const HEAD = 1000;

/** The arXiv id without version, and the DOI unless it is arXiv's own. */
export function readIdentifierTexts({ doi, arxiv, urls, others }: IdentifierTexts): {
  readonly arxiv?: string;
  readonly doi?: string;
} {
  const dois = [...doi, ...urls.filter((url) => DOI_ADDRESS.test(url))].flatMap((text) => {
    const found = findDoi(text.slice(0, HEAD));
    return found === undefined ? [] : [found];
  });
  const ids = [
    ...arxiv,
    ...dois.map((found) => arxivIdOfDoi(found) ?? ''),
    // Something behind a number keeps it from being taken for an id.
    ...[...urls, ...others].map((text) => `${text} .`),
  ];
  return known({
    arxiv: ids.map((text) => findArxivId(text.slice(0, HEAD))).find((id) => id !== undefined),
    doi: dois.find((found) => arxivIdOfDoi(found) === undefined),
  });
}
