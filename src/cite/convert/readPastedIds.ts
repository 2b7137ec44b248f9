import { arxivIdOfDoi, findArxivId, findDoi } from '../../core/identifiers';

/** What names a paper outside of its text. */
export type PaperIdentifier =
  { readonly kind: 'arxiv'; readonly id: string } | { readonly kind: 'doi'; readonly id: string };

/** More is no list of papers that somebody pastes to cite them. */
const MOST_CHARACTERS = 4000;

const ARXIV_ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?`;
const ARXIV_SITES = [
  String.raw`(?:[\w-]+\.)?arxiv\.org\/(?:abs|pdf|html|format|ps)`,
  String.raw`(?:www\.)?alphaxiv\.org\/(?:abs|overview)`,
  String.raw`ar5iv(?:\.labs\.arxiv)?\.org\/(?:abs|html)`,
  String.raw`(?:www\.)?(?:huggingface\.co|hf\.co)\/papers`,
].join('|');
const ARXIV = new RegExp(
  String.raw`^(?:(?:https?:\/\/)?(?:${ARXIV_SITES})\/|arxiv:)?${ARXIV_ID}(?:\.pdf)?\/?(?:[?#]\S*)?$`,
  'i',
);
/** `10.…` behind nothing, `doi:`, a resolver or a publisher's `/doi/…`. */
const DOI =
  /^(?:https?:\/\/(?:dx\.)?doi\.org\/|(?:dx\.)?doi\.org\/|https?:\/\/[^\s/]+\/(?:[\w-]+\/){0,3}|doi:)?(10\.\d{4,9}(?:\.\d+)*(?:\/|%2F)[^\s?#]+)(?:[?#]\S*)?$/i;

/**
 * The papers that a pasted text names and nothing else: arXiv's, DOI's and Hugging Face's addresses and ids, by lines,
 * spaces and commas, each paper once.
 *
 * @returns none where anything else stands in the text
 * @example readPastedIds('https://huggingface.co/papers/2309.17453') gives [{ kind: 'arxiv', id: '2309.17453' }]
 */
export function readPastedIds(text: string): readonly PaperIdentifier[] {
  if (text.length > MOST_CHARACTERS) return [];
  const found = new Map<string, PaperIdentifier>();
  for (const part of splitParts(text)) {
    // Old DOIs hold commas and semicolons, so a part is split at them only where it is none as it stands.
    const whole = readId(part);
    const ids = whole ? [whole] : part.split(/[,;]/).filter(Boolean).map(readId);
    for (const id of ids) {
      if (!id) return [];
      found.set(`${id.kind}:${id.id}`, id);
    }
  }
  return [...found.values()];
}

/** The words of a text, with `arXiv: 2309.17453v2 [cs.CL]` as one of them. */
function splitParts(text: string): string[] {
  return text
    .replace(/\b(arxiv|doi):[ \t]+/gi, '$1:')
    .replace(/ \[[a-z-]{1,12}(?:\.[A-Z]{2})?\]/g, '')
    .split(/\s+/)
    .map(trimSigns)
    .filter(Boolean);
}

/** Without the signs of a list, and the angle brackets that mails and Markdown put around addresses. */
function trimSigns(part: string): string {
  let start = 0;
  let end = part.length;
  while (start < end && '<,;'.includes(part.charAt(start))) start++;
  while (end > start && '>,;'.includes(part.charAt(end - 1))) end--;
  return part.slice(start, end);
}

function readId(part: string): PaperIdentifier | undefined {
  const arxiv = ARXIV.exec(part)?.[1];
  if (arxiv !== undefined) return ofArxiv(findArxivId(arxiv));
  const matched = DOI.exec(part)?.[1];
  const doi = matched === undefined ? undefined : findDoi(decode(matched));
  // A comma may be part of a DOI, but two of them side by side are two.
  if (doi === undefined || /[,;]10\.\d{4}/.test(doi)) return undefined;
  const own = arxivIdOfDoi(doi);
  return own === undefined ? { kind: 'doi', id: doi.toLowerCase() } : ofArxiv(own);
}

function ofArxiv(id: string | undefined): PaperIdentifier | undefined {
  return id === undefined ? undefined : { kind: 'arxiv', id };
}

/** Addresses hide signs of a DOI as `%2F`. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
