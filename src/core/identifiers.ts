const ARXIV_ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?!\d)`;
const NAMED_ARXIV_ID = new RegExp(
  String.raw`(?:arxiv(?:\.org\/(?:abs|pdf|html|format)\/|[.:]\s*|\s+)|\babs\/|alphaxiv\.org\/abs\/|huggingface\.co\/papers\/)${ARXIV_ID}`,
  'i',
);
const BARE_ARXIV_ID = new RegExp(String.raw`^\s*${ARXIV_ID}\s*$`, 'i');

/**
 * The arXiv id that a text gives as an id, an address or a DOI: without version, and an old one without the subject
 * class, as arXiv itself has them. A bare number counts only where it is all of the text: others have such numbers too.
 *
 * Source: https://info.arxiv.org/help/arxiv_identifier.html
 *
 * @example findArxivId('arXiv:2309.17453v2 [cs.CL]') === '2309.17453'
 * @example findArxivId('https://arxiv.org/abs/math.GT/0309136') === 'math/0309136'
 */
export function findArxivId(text: string): string | undefined {
  const id = (NAMED_ARXIV_ID.exec(text) ?? BARE_ARXIV_ID.exec(text))?.[1];
  return id?.toLowerCase().replace(/\.[a-z]{2}(?=\/)/, '');
}

/** Old DOIs have angle brackets (`10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O`), in which prose and markup end. */
const WHOLE_DOI = /^\s*(?:doi:\s*)?(10\.\d{4,9}(?:\.\d+)*\/\S+)\s*$/i;

/**
 * The DOI in a text that gives it bare, as an address or after `doi:`; without the full stop of a sentence.
 *
 * Source: https://www.doi.org/the-identifier/resources/handbook/2_numbering
 *
 * @example findDoi('https://doi.org/10.1145/3600006.3613165.') === '10.1145/3600006.3613165'
 */
export function findDoi(text: string): string | undefined {
  const doi = WHOLE_DOI.exec(text)?.[1] ?? /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"<>]+/.exec(text)?.[0];
  return doi?.replace(/[.,;]+$/, '');
}

/** The arXiv id that one of arXiv's own DOIs stands for: `10.48550/arXiv.2309.17453`. */
export function arxivIdOfDoi(doi: string): string | undefined {
  const id = /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1];
  return id === undefined ? undefined : findArxivId(id);
}
