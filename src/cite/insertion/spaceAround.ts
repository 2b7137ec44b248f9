import type { TextRange } from '../../core/textRange';
import type { Around, CitationFormat } from '../languages/citationLanguage';

const SPACE = /[\s\u200B]/u;
const OPENING = /[\p{Ps}\p{Pd}/&<>]/u;
/** Quotation and emphasis marks look the same, or stand the other way round in some languages, on both sides. */
const EITHER = /[\p{Pi}\p{Pf}"'`*_$=~]/u;
/** Scripts that put no space between words, and their punctuation. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** A space that does not break, a column's edge. */
const OPENING_HERE: Partial<Record<CitationFormat, string>> = {
  latex: '~',
  natbib: '~',
  biblatex: '~',
  typst: '~',
  pandoc: '|',
  myst: '|',
  jupyter: '|',
  org: '|',
  'org-ref': '|',
  asciidoc: '|',
  restructuredtext: '|',
};

/** What a citation that ends with its bare key would read on into. */
const READS_ON: Partial<Record<CitationFormat, RegExp>> = {
  pandoc: /^[:.#$%&\-+?<>~/][\p{L}\p{N}_]|^_/u,
  typst: /^[.:]*[-_\p{L}\p{N}]/u,
  'org-ref': /^[:.,;]*[-_/+&@\p{L}\p{N}\p{M}]/u,
};

/** A bracket that would make something else of a citation: a link of `[@k](`, an argument of `@k[`. */
const BRACKET_JOINS: Partial<Record<CitationFormat, RegExp>> = {
  pandoc: /^[[({:]/,
  typst: /^[[(]/,
  // What docutils allows behind a role; anything else keeps it from being one.
  restructuredtext: /^[^\s'")\]}>\-/\\:.,;!?\p{Pf}\p{Pe}\p{Pd}]/u,
};

/**
 * The space that a citation needs at its place: one behind a word or a sentence's mark, none behind an opening bracket
 * or quotation mark, a dash, a tie or a line's start; before what follows only where both would run together.
 *
 * @param range what the citation replaces
 * @param attached what joins a mark to its word instead of a space
 */
export function spaceAround(
  text: string,
  range: TextRange,
  citation: string,
  format: CitationFormat,
  attached?: string,
): Around {
  // Whole entries stand as they are.
  if (format === 'bibtex') return { opening: '', closing: '' };
  const before = text.slice(Math.max(0, range.start - 200), range.start);
  const after = text.slice(range.end, range.end + 8);
  const opening = needsSpaceBefore(before, citation, format) ? (attached ?? ' ') : '';
  return { opening, closing: needsSpaceAfter(after, citation, format) ? ' ' : '' };
}

/** The space of text in code and comments, where signs may mean anything: words only are kept from running together. */
export function spaceBetweenWords(text: string, { start, end }: TextRange): Around {
  const before = lastCharacter(text.slice(Math.max(0, start - 2), start));
  return {
    opening: WORD.test(before) || /[.,;:!?]/.test(before) ? ' ' : '',
    closing: WORD.test(characterAt(text, end)) ? ' ' : '',
  };
}

function needsSpaceBefore(before: string, citation: string, format: CitationFormat): boolean {
  const previous = lastCharacter(before);
  if (previous === '' || SPACE.test(previous) || OPENING.test(previous)) return false;
  if (previous === OPENING_HERE[format]) return false;
  if (EITHER.test(previous)) {
    const run = before.slice(0, before.length - lastRun(before, previous));
    const outside = lastCharacter(run);
    return outside !== '' && !SPACE.test(outside) && !OPENING.test(outside);
  }
  // Names and signs that begin a word have to be told from the word before, a bracket or command has not.
  if (UNSPACED.test(previous))
    return /^[:\p{L}]/u.test(citation) || (citation.startsWith('@') && format !== 'typst');
  return true;
}

function needsSpaceAfter(after: string, citation: string, format: CitationFormat): boolean {
  const next = characterAt(after, 0);
  const endsInKey = WORD.test(lastCharacter(citation));
  if (endsInKey && READS_ON[format]?.test(after)) return true;
  if (format === 'restructuredtext' || endsInKey || /[\])}]$/.test(citation)) {
    if (BRACKET_JOINS[format]?.test(after)) return true;
  }
  if (UNSPACED.test(next)) return endsInKey && WORD.test(next);
  return WORD.test(next);
}

function lastCharacter(text: string): string {
  return /[^]$/u.exec(text)?.[0] ?? '';
}

function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function lastRun(text: string, character: string): number {
  let length = 0;
  while (text.endsWith(character, text.length - length) && length < text.length) length += character.length;
  return length;
}
