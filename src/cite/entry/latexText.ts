import accents from '../../../data/latex/accents.json';
import symbols from '../../../data/latex/symbols.json';

const ACCENTS: Readonly<Record<string, string>> = accents;
const SYMBOLS: Readonly<Record<string, string>> = symbols;

/**
 * A text as classic BibTeX and 8-bit LaTeX take it: specials escaped, accents as braced commands (which BibTeX sorts
 * as letters), symbols as maths. Characters that no table knows pass through; UTF-8 aware tools typeset them.
 *
 * @example escapeLatex('Schölkopf & Søn: 50%') === 'Sch{\\"o}lkopf \\& S{\\o}n: 50\\%'
 */
export function escapeLatex(text: string): string {
  let escaped = '';
  for (const character of text.normalize('NFC')) escaped += escapeCharacter(character);
  return escaped;
}

function escapeCharacter(character: string): string {
  const symbol = SYMBOLS[character];
  if (symbol !== undefined) return symbol;
  const [base = '', mark, ...more] = character.normalize('NFD');
  const accent = mark === undefined || more.length > 0 ? undefined : ACCENTS[mark];
  if (accent === undefined) return character;
  // An accent over i or j sits on the dotless letter.
  const letter = base === 'i' || base === 'j' ? `\\${base}` : base;
  return /[a-z]/.test(accent) ? `{\\${accent}{${letter}}}` : `{\\${accent}${letter}}`;
}
