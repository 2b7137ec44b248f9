import {
  AT,
  CLOSING_BRACE,
  CLOSING_PARENTHESIS,
  COMMA,
  EQUALS,
  isBlank,
  isDigit,
  isLetter,
  OPENING_BRACE,
  OPENING_PARENTHESIS,
  QUOTE,
} from './characters';
import { skip, skipBlanks, skipTypeName, skipBlanksOfLine, findValue, isLineEnd } from './lookAhead';

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
