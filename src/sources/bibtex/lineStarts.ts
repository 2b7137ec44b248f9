import {
  AT,
  CLOSING_BRACE,
  CLOSING_PARENTHESIS,
  COMMA,
  EQUALS,
  HASH,
  isBlank,
  isDigit,
  isLetter,
  isLineBreak,
  isNameCharacter,
  OPENING_BRACE,
  OPENING_PARENTHESIS,
  PERCENT,
  QUOTE,
} from './characters';

/** A name, a key or a run of blanks that is longer is no sign of anything: it bounds every look ahead. */
const FAR = 1000;

/** The first place from `at` on, within reach, whose character is not of the kind. */
function skip(text: string, at: number, matches: (code: number) => boolean): number {
  let next = at;
  while (next < at + FAR && next < text.length && matches(text.charCodeAt(next))) next++;
  return next;
}

/** The first place from `at` on that is not blank, if it is within reach. */
export function skipBlanks(text: string, at: number): number {
  return skip(text, at, isBlank);
}

/** The end of the name of a type that begins here; the place itself where none does. */
export function skipTypeName(text: string, at: number): number {
  return skip(text, at, isTypeCharacter);
}

/** The first place from `at` on that is not blank or ends the line, if it is within reach. */
function skipBlanksOfLine(text: string, at: number): number {
  return skip(text, at, (code) => isBlank(code) && !isLineBreak(code));
}

/**
 * Whether an entry evidently begins at the `@` here: `@type{key,`, `@type{key` at the end of its line,
 * `@type{name =`, `@string{name =`, `@comment{`. An address or a macro in a value does not look like that.
 */
export function looksLikeEntry(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== AT) return false;
  const typeStart = skipBlanksOfLine(text, at + 1);
  const typeEnd = skipTypeName(text, typeStart);
  if (typeEnd === typeStart) return false;
  const open = skipBlanksOfLine(text, typeEnd);
  if (!isOpening(text.charCodeAt(open))) return false;
  const type = text.slice(typeStart, typeEnd).toLowerCase();
  if (type === 'comment' || type === 'preamble') return true;
  const keyStart = skipBlanks(text, open + 1);
  const keyEnd = skip(text, keyStart, isKeyCharacter);
  const next = skipBlanksOfLine(text, keyEnd);
  const code = text.charCodeAt(next);
  if (code === EQUALS) return true;
  return type !== 'string' && (code === COMMA || (keyEnd > keyStart && isLineEnd(text, next)));
}

/** The margin of what no entry can begin in. */
export const NOWHERE = -1;

/** Whether the line at `start` begins an entry that stands no deeper than `margin`. */
export function beginsEntry(text: string, start: number, margin: number): boolean {
  if (margin === NOWHERE) return false;
  let at = start;
  while (at - start < margin && (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09)) at++;
  return text.charCodeAt(at) === AT && looksLikeEntry(text, at);
}

/** Whether the line at `start` begins a field: `name = {`, `name = "`, `name = 2023`, `name = jan`. */
export function beginsField(text: string, start: number): boolean {
  const value = findValue(text, skipBlanksOfLine(text, start));
  if (value === -1) return false;
  const code = text.charCodeAt(value);
  return code === OPENING_BRACE || code === QUOTE || isDigit(code) || isLetter(code);
}

/** Where the value of a field begins whose name begins here; −1 where no `name =` stands. */
export function findValue(text: string, at: number): number {
  const nameEnd = skip(text, at, isNameCharacter);
  if (nameEnd === at) return -1;
  const equals = skipBlanks(text, nameEnd);
  return text.charCodeAt(equals) === EQUALS ? skipBlanks(text, equals + 1) : -1;
}

/** Whether `name =` begins here, and not a key such as `a=b`: a blank stands beside the sign, or a delimiter behind it. */
export function beginsFieldNotKey(text: string, at: number): boolean {
  const value = findValue(text, at);
  if (value === -1) return false;
  const code = text.charCodeAt(value);
  return (
    code === OPENING_BRACE ||
    code === QUOTE ||
    isBlank(text.charCodeAt(value - 1)) ||
    isBlank(text.charCodeAt(skip(text, at, isNameCharacter)))
  );
}

/** Whether the line at `start` does nothing but close an entry: behind it stands an empty line, an entry, or nothing. */
export function closesEntry(text: string, start: number): boolean {
  const at = skipBlanksOfLine(text, start);
  const code = text.charCodeAt(at);
  if (code !== CLOSING_BRACE && code !== CLOSING_PARENTHESIS) return false;
  const end = skipBlanksOfLine(text, at + 1);
  if (!isLineEnd(text, end)) return false;
  const next = skipBlanks(text, end);
  return (
    next === text.length || /[\r\n][^\r\n]*[\r\n]/.test(text.slice(end, next)) || text.charCodeAt(next) === AT
  );
}

/** Whether what ends a value or joins it to another follows, be it behind blanks. */
export function isValueOver(text: string, at: number): boolean {
  const code = text.charCodeAt(skipBlanks(text, at));
  return code === COMMA || code === CLOSING_BRACE || code === CLOSING_PARENTHESIS || code === HASH;
}

/** Whether what follows a brace lets it be the one that closes the entry: the line's end, another entry, a brace. */
export function isEntryOver(text: string, at: number): boolean {
  const next = skipBlanksOfLine(text, at);
  return isLineEnd(text, next) || text.charCodeAt(next) === AT || isValueOver(text, next);
}

/** `@article foo,` and a field on the next line: an entry that lacks its brace. */
export function looksLikeEntryWithoutBrace(text: string, at: number): boolean {
  const typeEnd = skipTypeName(text, at + 1);
  const keyStart = skipBlanksOfLine(text, typeEnd);
  const keyEnd = skip(text, keyStart, isKeyCharacter);
  if (typeEnd === at + 1 || keyStart === typeEnd || keyEnd === keyStart || text.charCodeAt(keyEnd) !== COMMA)
    return false;
  const lineEnd = skipBlanksOfLine(text, keyEnd + 1);
  return isLineEnd(text, lineEnd) && beginsField(text, skipBlanks(text, lineEnd));
}

/** Whether only blanks stand between the beginning of the line and here. */
export function isFirstOfLine(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0 && before > at - FAR; before--) {
    const code = text.charCodeAt(before);
    if (isLineBreak(code)) return true;
    if (!isBlank(code)) return false;
  }
  return at < FAR;
}

function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || isLineBreak(text.charCodeAt(at)) || text.charCodeAt(at) === PERCENT;
}

function isTypeCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x2d || code === 0x5f;
}

function isOpening(code: number): boolean {
  return code === OPENING_BRACE || code === OPENING_PARENTHESIS;
}

function isKeyCharacter(code: number): boolean {
  return !(
    isBlank(code) ||
    code === COMMA ||
    code === EQUALS ||
    code === OPENING_BRACE ||
    code === CLOSING_BRACE
  );
}
