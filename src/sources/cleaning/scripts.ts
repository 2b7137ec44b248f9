import type { Rewrite } from './rewrite';

/** Characters of superscripts and subscripts that Unicode has a raised or lowered form of. */
// prettier-ignore
const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹',
  '+': '⁺', '-': '⁻', '−': '⁻', i: 'ⁱ', n: 'ⁿ', k: 'ᵏ',
};
// prettier-ignore
const LOWERED: Readonly<Record<string, string>> = {
  '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈', '9': '₉',
  i: 'ᵢ', j: 'ⱼ', k: 'ₖ', n: 'ₙ', t: 'ₜ',
};

/** The text raised, or as it is when Unicode cannot raise all of it. */
export function raise(text: string): string {
  return shift(text, RAISED) ?? text;
}

/** The text lowered, or as it is when Unicode cannot lower all of it. */
export function lower(text: string): string {
  return shift(text, LOWERED) ?? text;
}

/** What rewrites scripts that running text has with their signs. */
export const SCRIPTS: readonly Rewrite[] = [
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
];

function shift(text: string | undefined, alphabet: Readonly<Record<string, string>>): string | undefined {
  if (!text) return undefined;
  const shifted = Array.from(text, (character) => alphabet[character]);
  return shifted.includes(undefined) ? undefined : shifted.join('');
}
