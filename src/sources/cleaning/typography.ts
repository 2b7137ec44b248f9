import type { Rewrite } from './rewrite';

/** Quotes, dashes and spaces as TeX writes them. */
export const TYPOGRAPHY: readonly Rewrite[] = [
  // ```` ``CodeT5+'' ````, and `` `prune-then-graft' `` where both quotes stand around words.
  { pattern: /``(.*?)''/g, replacement: '“$1”' },
  { pattern: /(?<![\w`])`([^\s`'](?:[^`']*[^\s`'])?)'(?![\w'])/g, replacement: '‘$1’' },
  // `Genie~that`, `5~W`; "10~20", "2x~5x", "5.5 ~ 221.3" and "~50" are ranges and stay.
  { pattern: /(?<=[\p{L}\p{N},.])~(?=\p{L})|(?<=[\p{L},.])(?<!\d\p{L}{1,2})~(?=\p{N})/gu, replacement: ' ' },
  // `45--55`, `methods -- momentum`, `reality---what`, `agents--one`
  { pattern: /(?<=\d[KMBx%]?)--(?=\d)/g, replacement: '–' },
  { pattern: / --- ?| -- /g, replacement: ' – ' },
  { pattern: /(?<=\w)-{2,3}(?=\w)/g, replacement: '—' },
];
