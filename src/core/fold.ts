/**
 * Text folding: what two spellings of one word have in common. Search, identity and citation keys all compare
 * folded text, so they agree on which letters are "the same".
 */

/** Latin letters that Unicode does not decompose into a base letter and a mark, as catalogues transliterate them. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
};

/** Greek letters by name: people type `phi decoding` for φ-Decoding and `pi0` for π0. */
const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

const COMBINING_MARK = /\p{M}/gu;
const ASCII = /^[\x00-\x7f]*$/; // eslint-disable-line no-control-regex -- the whole ASCII range is meant

/**
 * Lower case, without accents, compatibility forms resolved (`²` is `2`, `ﬁ` is `fi`), Greek letters by name.
 *
 * @example fold('Schölkopf') === 'scholkopf'; fold('φ-Decoding') === 'phi-decoding'; fold('R²') === 'r2'
 */
export function fold(text: string): string {
  // Nearly all text is ASCII, and folding runs over whole libraries: keep that path to one native call.
  if (ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text.normalize('NFKD').replace(COMBINING_MARK, '').toLowerCase()) {
    folded += UNDECOMPOSED[character] ?? GREEK[character] ?? character;
  }
  return folded;
}

/** The folded words (letters and digits) of a text, in order: `foldedWords('R^2-dLLM: fast')` is `['r', '2', 'dllm', 'fast']`. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded.match(ASCII.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

/** A title reduced to what identifies it: its folded words, one space between. */
export function foldTitle(title: string): string {
  return foldedWords(title).join(' ');
}

/** Leaves one spelling of a folded text in which umlauts may be written out: `muller` of *Müller*, *Muller* and *Mueller*. */
export function joinDigraphs(folded: string): string {
  return /[aou]e/.test(folded) ? folded.replace(/([aou])e/g, '$1') : folded;
}
