import { arxivIdOfDoi, findArxivId } from './identifiers';

/** What names a work outside of its text. */
export interface WorkIdentifiers {
  readonly arxiv?: string;
  /** Of the publisher, in lower case. */
  readonly publisher?: string;
  /** Of a preprint server other than arXiv, in lower case and without version. */
  readonly preprint?: string;
}

/**
 * The DOIs of preprint servers. Cold Spring Harbor's prefix is that of its journals too, which have letters behind it.
 *
 * Sources: the servers' own pages on citing them; Crossref's members of type "posted content".
 */
const PREPRINT_DOI =
  /^10\.(?:1101\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,8}|2139\/ssrn|3386\/w|21203\/|64898\/|20944\/preprints|26434\/|22541\/|36227\/|31219\/|31234\/|31235\/|31223\/|31224\/|31222\/|35542\/|33774\/|32388\/|5281\/zenodo|13140\/|48550\/)/;

/** `/v1`, `.v2`, `-v3`, `v4` behind the DOI of a posted version. */
const DOI_VERSION = /[/.-]?v\d{1,2}$/;

/** Reads the identifiers of a record; arXiv's own DOI names the same thing as the id. */
export function readWorkIdentifiers({
  arxiv,
  doi,
}: {
  readonly arxiv?: string;
  readonly doi?: string;
}): WorkIdentifiers {
  const ofDoi = doi ? arxivIdOfDoi(doi) : undefined;
  const id = arxiv ? (findArxivId(arxiv) ?? arxiv.toLowerCase()) : ofDoi;
  const other = doi && ofDoi === undefined ? doi.toLowerCase() : undefined;
  const posted = other !== undefined && PREPRINT_DOI.test(other);
  return {
    ...(id !== undefined && { arxiv: id }),
    ...(other !== undefined && !posted && { publisher: other }),
    ...(posted && { preprint: other.replace(DOI_VERSION, '') }),
  };
}

/** Whether the identifiers of two records name one work, two works, or leave it open: arXiv's have the first word. */
export function compareIdentifiers(a: WorkIdentifiers, b: WorkIdentifiers): 'same' | 'distinct' | 'open' {
  for (const kind of ['arxiv', 'publisher'] as const) {
    if (a[kind] !== undefined && b[kind] !== undefined) return a[kind] === b[kind] ? 'same' : 'distinct';
  }
  if (a.preprint === undefined || b.preprint === undefined) return 'open';
  if (a.preprint === b.preprint) return 'same';
  // People post one paper on two servers, but not twice on one.
  return serverOf(a.preprint) === serverOf(b.preprint) ? 'distinct' : 'open';
}

function serverOf(doi: string): string {
  return doi.slice(0, doi.indexOf('/'));
}
