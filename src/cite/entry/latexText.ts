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

/**
 * A text as classic BibTeX and 8-bit LaTeX take it: specials escaped, accents as braced commands (which BibTeX sorts
 * as letters), symbols as maths. Braces are balanced whatever the text. Characters that no table knows pass through;
 * UTF-8 aware tools typeset them.
 *
 * @example escapeLatex('Schölkopf & Søn: 50%') === 'Sch{\\"o}lkopf \\& S{\\o}n: 50\\%'
 */
export function escapeLatex(text: string): string {
  const symbolOf = hasBalancedBraces(text) ? SYMBOLS : SYMBOLS_WITHOUT_BRACES;
  let escaped = '';
  for (const character of text.normalize('NFC')) {
    escaped += symbolOf[character] ?? escapeAccent(character);
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
