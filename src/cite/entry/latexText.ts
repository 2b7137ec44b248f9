import accents from '../../../data/latex/accents.json';
import symbols from '../../../data/latex/symbols.json';

const ACCENTS: Readonly<Record<string, string>> = accents;
const SYMBOLS: Readonly<Record<string, string>> = symbols;
/** BibTeX counts braces, escaped or not, so one without its partner has to go by name. */
const SYMBOLS_WITHOUT_BRACES: typeof SYMBOLS = {
  ...SYMBOLS,
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Classic BibTeX counts and compares bytes; what biber reads may be UTF-8. */
export type LatexDialect = 'bibtex' | 'biblatex';

/** Letters and marks that LaTeX typesets from UTF-8 with its default fonts: Latin-1 and Latin Extended-A, quotes, dashes. */
const TYPESET_UNICODE = /^[À-ÖØ-öø-ſ‘’“”–—…]$/;

/** What runs into a ligature where two of it meet, and so says something else than its characters. */
const LIGATURES = new Set(['--', "''", '``', ',,', '?`', '!`']);

/**
 * A text as LaTeX takes it: specials escaped, symbols as maths; for BibTeX also accents as braced commands (which it
 * sorts as letters) and quotation marks in ASCII, where biblatex gets the letters themselves. Braces are balanced
 * whatever the text. Characters that no table knows pass through; UTF-8 aware tools typeset them.
 *
 * @example escapeLatex('Schölkopf & Søn: 50%', 'bibtex') === 'Sch{\\"o}lkopf \\& S{\\o}n: 50\\%'
 * @example escapeLatex('Schölkopf & Søn: 50%', 'biblatex') === 'Schölkopf \\& Søn: 50\\%'
 */
export function escapeLatex(text: string, dialect: LatexDialect): string {
  const symbolOf = hasBalancedBraces(text) ? SYMBOLS : SYMBOLS_WITHOUT_BRACES;
  let escaped = '';
  for (const character of text.normalize('NFC')) {
    const latex =
      dialect === 'biblatex' && TYPESET_UNICODE.test(character)
        ? character
        : (symbolOf[character] ?? escapeAccent(character));
    escaped += LIGATURES.has(escaped.slice(-1) + latex.slice(0, 1)) ? `{}${latex}` : latex;
  }
  return escaped;
}

/** LaTeX has accent commands for Latin letters only: an accented letter of another script passes through. */
function escapeAccent(character: string): string {
  const [base = '', mark, ...more] = character.normalize('NFD');
  const accent = mark === undefined || more.length > 0 || !/[A-Za-z]/.test(base) ? undefined : ACCENTS[mark];
  if (accent === undefined) return character;
  // An accent over i or j sits on the dotless letter.
  const letter = base === 'i' || base === 'j' ? `\\${base}` : base;
  return /[a-z]/.test(accent) ? `{\\${accent}{${letter}}}` : `{\\${accent}${letter}}`;
}

function hasBalancedBraces(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
