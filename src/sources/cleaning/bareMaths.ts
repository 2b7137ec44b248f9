import type { Rewrite } from './rewrite';
import commands from '../../../data/latex-commands.json';

const symbols: Readonly<Record<string, string>> = commands.symbols;

/** A figure and its unit, as it follows a bare `sim`; a name such as `sim2real` is none. */
const QUANTITY = String.raw`\d[\d.,]*(?: ?(?:×|times\b|\\?%)|(?:[KMGT]B?|x|ms|s|FPS)\b| points\b)`;

/**
 * Maths that lost its dollars and backslashes (`sim 5times`). Prose must survive, so a rule for a word that is also
 * English ("times", "sim", "pm") fires only between or right after figures that no sentence would put there.
 */
export const BARE_MATHS: readonly Rewrite[] = [
  // `leftlfloor L times (alpha^i) rightrfloor`
  { pattern: /\\?\b(?:left)?\\?lfloor\b ?/g, replacement: '⌊' },
  { pattern: / ?\\?\b(?:right)?\\?rfloor\b/g, replacement: '⌋' },
  { pattern: /\\?\b(?:left)?\\?lceil\b ?/g, replacement: '⌈' },
  { pattern: / ?\\?\b(?:right)?\\?rceil\b/g, replacement: '⌉' },
  { pattern: /\b([A-Z]) times (?=[A-Z]\b)/g, replacement: '$1 × ' },
  { pattern: /\b([A-Za-z]) times (?=\([^()\s]*[\^_+*/][^()\s]*\))/g, replacement: '$1 × ' },
  { pattern: /\b([a-z]+)(?=\^)/g, replacement: (word = '') => symbols[word] ?? word },
  // `x!in!{4,8}`, `2!times`: thin spaces that lost their backslash. "Wow!in!" is no variable.
  { pattern: /(?<=\b\w)!in!(?=[\w{([])/g, replacement: ' ∈ ' },
  // `44times`, `256times256`, `2!times`
  { pattern: /(?<=\d)!?times(?![a-z])/g, replacement: '×' },
  // `512 times 512`, `3 times 3 pixels`, `3 times 10^9`; "3 times 10 users" is a sentence.
  {
    pattern: /(?<=\d) times (?=10\^|\d+ (?:pixels|px|resolution|images?|patch(?:es)?|grids?|kernels?)\b)/g,
    replacement: ' × ',
  },
  { pattern: /(?<=\d\d) times (?=\d\d)/g, replacement: ' × ' },
  // `{pm1, pm i}`, `2.14 pm 0.02`, `0.143% pm 0.003%`; "at 1.30 pm 5 people" stays.
  { pattern: /(?<=\{[^{}]*)\bpm ?(?=\d|[a-z]\b)|(?<=[{(,] ?)pm(?=\d)/g, replacement: '±' },
  { pattern: /(?<=\d\.\d+) pm (?=\d+\.\d)|(?<=\d%) pm (?=[\d.]+\\?%)/g, replacement: ' ± ' },
  // `7sim70`, `7 sim 70 billion`, `sim24\%`, `sim 18GB`, `sim!2 points`
  { pattern: /(?<=\d)sim(?=\d)/g, replacement: '~' },
  { pattern: /(?<=\d) sim (?=\d)/g, replacement: ' ~ ' },
  { pattern: new RegExp(String.raw`(?<![A-Za-z\d])sim[! ]?(?=${QUANTITY})`, 'g'), replacement: '~' },
  { pattern: /(?<![\w-])sim(?=\d[\d.,]*(?!\w))/g, replacement: '~' },
  { pattern: /\bapprox!? ?(?=\d)/g, replacement: '≈' },
];
