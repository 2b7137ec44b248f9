/**
 * The arXiv id that a text gives as an id, an address or a DOI, without its version. A bare number counts only where
 * it is all of the text: others have such numbers too.
 *
 * Source: https://info.arxiv.org/help/arxiv_identifier.html
 *
 * @example arxivIn('arXiv:2309.17453v2 [cs.CL]') === '2309.17453'
 * @example arxivIn('https://arxiv.org/abs/hep-th/9901001') === 'hep-th/9901001'
 */
export function arxivIn(text: string): string | undefined {
  return (NAMED.exec(text) ?? BARE.exec(text))?.[1];
}

const ID = '(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?';
const NAMED = new RegExp(`arxiv(?:\\.org/(?:abs|pdf|html)/|[.:]\\s*|\\s+)${ID}(?!\\d)`, 'i');
const BARE = new RegExp(`^\\s*${ID}\\s*$`, 'i');
