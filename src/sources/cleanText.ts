/**
 * Cleaning of text that the listing site mangled: its maths lost dollars and backslashes (`sim 5times`), and some
 * LaTeX was left in (`8\%`). Prose must survive, so a rule for a word that is also English ("times", "sim", "pm")
 * fires only between or right after figures.
 */

/** Characters of LaTeX superscripts and subscripts that Unicode has a raised or lowered form of. */
// prettier-ignore
const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹',
  '+': '⁺', '-': '⁻', i: 'ⁱ', n: 'ⁿ', k: 'ᵏ',
};
// prettier-ignore
const LOWERED: Readonly<Record<string, string>> = {
  '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈', '9': '₉',
  i: 'ᵢ', j: 'ⱼ', k: 'ₖ', n: 'ₙ', t: 'ₜ',
};

// prettier-ignore
const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', theta: 'θ', lambda: 'λ', mu: 'μ', pi: 'π', sigma: 'σ',
  tau: 'τ', phi: 'φ', omega: 'ω',
};

interface Rewrite {
  readonly pattern: RegExp;
  readonly replacement: string | ((...match: (string | undefined)[]) => string);
}

/** In order: a later rule may rely on what an earlier one has made. Each line shows what it is for. */
const REWRITES: readonly Rewrite[] = [
  // `\(TC^0\)`: maths that kept its delimiters.
  { pattern: /\\\((.*?)\\\)/g, replacement: '$1' },
  // `leftlfloor L times (alpha^i) rightrfloor`
  { pattern: /\\?\b(?:left)?l(?:floor)\b ?/g, replacement: '⌊' },
  { pattern: / ?\\?\b(?:right)?r(?:floor)\b/g, replacement: '⌋' },
  { pattern: /\\?\b(?:left)?lceil\b ?/g, replacement: '⌈' },
  { pattern: / ?\\?\b(?:right)?rceil\b/g, replacement: '⌉' },
  { pattern: /\b([A-Za-z]) times (?=[A-Z(]\b|\()/g, replacement: '$1 × ' },
  { pattern: /\\?\b([a-z]+)(?=\^)/g, replacement: (word = '') => GREEK[word.replace('\\', '')] ?? word },
  // `x!in!{4,8}`, `2!times`: thin spaces that lost their backslash.
  { pattern: /(?<=\w)!in!/g, replacement: ' ∈ ' },
  // `44times`, `256times256`, `2!times`
  { pattern: /(?<=\d)!?\\?times(?![a-z])/g, replacement: '×' },
  // `512 times 512`, `3 times 10^9`
  { pattern: /(?<=\d) \\?times (?=\d)/g, replacement: ' × ' },
  // `{pm1, pm i}`, and `2.14 pm 0.02`; "at 2 pm 3 people" has no decimals and stays.
  { pattern: /(?<=[{(,] ?)\\?pm ?(?=\d|[a-z]\b)/g, replacement: '±' },
  { pattern: /(?<=\d\.\d+) \\?pm (?=\d)|(?<=\d) \\?pm (?=\d+\.\d)/g, replacement: ' ± ' },
  // `sim24\%`, `sim 5times`, `7 sim 70 billion`
  { pattern: /(?<![A-Za-z])\\?sim(?=\d)/g, replacement: '~' },
  { pattern: /(?<=\d) sim (?=\d)/g, replacement: ' ~ ' },
  { pattern: /(?<![A-Za-z])sim (?=[\d.]+ ?(?:×|\\?%))/g, replacement: '~' },
  // `10^9`, `R^{2}`, `(alpha^i)`
  {
    pattern: /(?<=[\p{L}\p{N})\]}])\^(?:\{([^{}]{1,6})\}|(-?\d+|[a-z]\b))/gu,
    replacement: (all = '', braced, bare) => shift(braced ?? bare, RAISED) ?? all,
  },
  // `CO_2`, `F_1`, `T_i`; not `SNN\_3D` or a file name such as `doc_en`.
  {
    pattern: /(?<=\b[A-Za-z]{1,2})_(?:\{([^{}]{1,6})\}|(\d+|[a-z]))(?![\w])/g,
    replacement: (all = '', braced, bare) => shift(braced ?? bare, LOWERED) ?? all,
  },
  // ```` ``CodeT5+'' ````
  { pattern: /``(.*?)''/g, replacement: '“$1”' },
  // `Genie~that`, `5~W`; "5.5 ~ 221.3" and "~50" stay.
  { pattern: /(?<=[\p{L}\p{N},.])~(?=[\p{L}\p{N}])/gu, replacement: ' ' },
  // `45--55`, `methods -- momentum`, `reality---what`, `agents--one`
  { pattern: /(?<=\d[KMBx%]?)--(?=\d)/g, replacement: '–' },
  { pattern: / --- ?| -- /g, replacement: ' – ' },
  { pattern: /(?<=\w)-{2,3}(?=\w)/g, replacement: '—' },
  // Commands: known ones mean a text, `\emph{x}` means its argument.
  { pattern: /\\textless ?/g, replacement: '<' },
  { pattern: /\\textgreater ?/g, replacement: '>' },
  { pattern: /\\eg\b/g, replacement: 'e.g.' },
  { pattern: /\\ie\b/g, replacement: 'i.e.' },
  { pattern: /\\etal\b/g, replacement: 'et al.' },
  { pattern: /\\(?:url|emph|text(?:bf|it|tt|sc)?|mathbf|mathrm)\{([^{}]*)\}/g, replacement: '$1' },
  // An unknown command stood for words that are lost (`our \name, leading`): say so rather than show or guess it.
  { pattern: /\\[a-z]+(?=[A-Z])/g, replacement: '… ' },
  { pattern: /\\[A-Za-z]+/g, replacement: '…' },
  { pattern: /\\([%_&#${}])/g, replacement: '$1' },
];

const URL = /(\\url\{)?(https?:\/\/[^\s{}]+)(?:\}|\{([^{}]*)\})?/g;

/**
 * The text for people to read and search. Addresses pass unchanged, whatever they contain; one that the site
 * printed twice (`https://x.org{https://x.org}`) is printed once.
 *
 * @example cleanText('up to 44times on 512 times 512 (sim 8\\%)') === 'up to 44× on 512 × 512 (~8%)'
 */
export function cleanText(text: string): string {
  let cleaned = '';
  let end = 0;
  for (const match of text.matchAll(URL)) {
    const [whole, , url = '', braced] = match;
    cleaned += cleanProse(text.slice(end, match.index)) + url;
    if (braced !== undefined && !/^https?:/.test(braced)) cleaned += ` (${cleanProse(braced)})`;
    end = match.index + whole.length;
  }
  return (cleaned + cleanProse(text.slice(end))).normalize('NFC').replace(/\s+/g, ' ').trim();
}

function cleanProse(text: string): string {
  // Most texts are clean; none of the rules can apply without one of these.
  if (!/[\\^_~!`]|--|times|pm|sim|floor|ceil/.test(text)) return text;
  let cleaned = text;
  for (const { pattern, replacement } of REWRITES) {
    cleaned =
      typeof replacement === 'string'
        ? cleaned.replace(pattern, replacement)
        : cleaned.replace(pattern, replacement);
  }
  return cleaned;
}

function shift(text: string | undefined, alphabet: Readonly<Record<string, string>>): string | undefined {
  if (!text) return undefined;
  const shifted = Array.from(text, (character) => alphabet[character]);
  return shifted.includes(undefined) ? undefined : shifted.join('');
}
