import { arxivIdOfDoi, findArxivId, findDoi } from '../../core/identifiers';
import { known } from '../../core/known';
import type { FieldReader } from './fieldReader';

/** Where people write an arXiv id besides `eprint`, the most reliable first; `volume` is how DBLP does it. */
const ARXIV_FIELDS = ['url', 'journal', 'journaltitle', 'volume', 'number', 'howpublished', 'note'];

/** The identifiers of an entry: the arXiv id without version, and the DOI unless it is arXiv's own. */
export function readIdentifiers(fields: FieldReader): { readonly arxiv?: string; readonly doi?: string } {
  const doi = findDoi(fields.verbatim('doi') ?? '') ?? findDoi(fields.verbatim('url') ?? '');
  const ofDoi = doi === undefined ? undefined : arxivIdOfDoi(doi);
  return known({
    arxiv: readEprint(fields) ?? ofDoi ?? readElsewhere(fields),
    doi: ofDoi === undefined ? doi : undefined,
  });
}

/** `eprint` with `archivePrefix` or `eprinttype`; an old id may leave its archive to `primaryClass`. */
function readEprint(fields: FieldReader): string | undefined {
  const eprint = fields.verbatim('eprint');
  const archive = fields.text('eprinttype') ?? fields.text('archiveprefix') ?? 'arxiv';
  if (eprint === undefined || !/^arxiv$/i.test(archive)) return undefined;
  const subject = fields.text('primaryclass') ?? fields.text('eprintclass') ?? '';
  return findArxivId(/^\d{7}(?:v\d+)?$/.test(eprint) ? `${subject}/${eprint}` : eprint);
}

function readElsewhere(fields: FieldReader): string | undefined {
  for (const name of ARXIV_FIELDS) {
    const value = fields.verbatim(name);
    // A bare number is the volume or the number of a journal.
    const id = value !== undefined && /[a-z]/i.test(value) ? findArxivId(value) : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}
