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
 * For which reader a text is written: classic BibTeX, which counts and compares bytes; biber, which reads UTF-8 but
 * hands it to a LaTeX that may know little of it; Typst, which reads UTF-8 and hardly any command.
 */
export type BibDialect = 'bibtex' | 'biblatex' | 'typst';

/** What stays as it is although the tables know it. */
const KEPT: Readonly<Record<BibDialect, RegExp>> = {
  bibtex: /^(?!)/,
  // What LaTeX typesets from UTF-8 with its default fonts: Latin-1, Latin Extended-A, quotation marks, dashes.
  biblatex: /^[\u00a0-\u017f‘’“”–—…]$/,
  typst: /^(?:[^ -~]|[|<>])$/u,
};

/** Greek that is a word and no symbol: long, or with accents. Readers of Greek have the letters. */
const GREEK_WORD = /\p{Script=Greek}{4,}|\p{Script=Greek}*[ΆΈ-ΐΪ-ΰϊ-ώ\u1f00-\u1fff]\p{Script=Greek}*/gu;

/** What says something else where two of it meet: ligatures, and the dollars of displayed maths. */
const PAIRS = new Set(['$$', '--', "''", '``', ',,', '?`', '!`']);

/**
 * A text as the value of a BibTeX field: specials escaped, and for readers that need it symbols as maths, accents as
 * braced commands (which BibTeX sorts as letters) and quotation marks in ASCII. Braces are balanced whatever the
 * text. Characters that no table knows pass through; UTF-8 aware tools typeset them.
 *
 * @example escapeLatex('Schölkopf & Søn: 50%', 'bibtex') === 'Sch{\\"o}lkopf \\& S{\\o}n: 50\\%'
 * @example escapeLatex('Schölkopf & Søn: 50%', 'biblatex') === 'Schölkopf \\& Søn: 50\\%'
 */
export function escapeLatex(text: string, dialect: BibDialect): string {
  const symbolOf = hasBalancedBraces(text) ? SYMBOLS : SYMBOLS_WITHOUT_BRACES;
  const composed = text.normalize('NFC');
  let escaped = '';
  let end = 0;
  for (const { 0: word, index } of composed.matchAll(GREEK_WORD)) {
    escaped = append(escaped, escapeCharacters(composed.slice(end, index), dialect, symbolOf)) + word;
    end = index + word.length;
  }
  return append(escaped, escapeCharacters(composed.slice(end), dialect, symbolOf));
}

function escapeCharacters(text: string, dialect: BibDialect, symbolOf: typeof SYMBOLS): string {
  let escaped = '';
  for (const character of text) {
    const kept = KEPT[dialect].test(character);
    escaped = append(escaped, kept ? character : (symbolOf[character] ?? escapeAccents(character)));
  }
  return escaped;
}

function append(latex: string, more: string): string {
  return PAIRS.has(latex.slice(-1) + more.slice(0, 1)) ? `${latex}{}${more}` : latex + more;
}

/**
 * LaTeX has accent commands for Latin letters only: an accented letter of another script passes through, and one with
 * a mark that has no command.
 *
 * @example escapeAccents('ễ') === '{\\~{\\^e}}'
 */
function escapeAccents(character: string): string {
  const [base = '', ...marks] = character.normalize('NFD');
  const accents = marks.map((mark) => ACCENTS[mark]).sort((a, b) => Number(isBelow(a)) - Number(isBelow(b)));
  if (!/[A-Za-z]/.test(base) || accents.length === 0 || accents.includes(undefined)) return character;
  return accents.reduce<string>(
    (letter, accent = '') =>
      `{\\${accent}${/[a-z]/i.test(accent) && !letter.startsWith('{') ? `{${letter}}` : letter}}`,
    needsDotless(base, accents[0]) ? `\\${base}` : base,
  );
}

/** Accents below a letter stand outermost: LaTeX sets an accent above only on what is still a single letter. */
function isBelow(accent: string | undefined): boolean {
  return accent !== undefined && 'bcdk'.includes(accent);
}

/**
 * An accent above i or j sits on the dotless letter. Where LaTeX has the letter whole it takes the dot away by itself,
 * and other readers understand `\'i` better.
 */
function needsDotless(base: string, accent: string | undefined): boolean {
  return !isBelow(accent) && (base === 'j' || (base === 'i' && !/[`'^"]/.test(accent ?? '')));
}

function hasBalancedBraces(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
