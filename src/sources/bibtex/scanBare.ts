import type { Slices } from '../../core/slices';
import { CLOSING_BRACE, COMMA, isDigit, isLineBreak, isNameCharacter } from './characters';
import type { PiecePlace } from './entryStore';
import { findValue, looksLikeEntry, skipBlanks } from './lineStarts';
import { nameField, type OpenEntry, report, type Scan } from './openEntry';
import { at, show } from './problemList';

/** A longer word is neither a number nor the name of a string. */
const LONGEST = 1000;

/** A number, the name of a string, or, which BibTeX does not take, words without delimiters. */
export function* scanBare(scan: Scan, entry: OpenEntry): Slices<PiecePlace | undefined> {
  const { cursor } = scan;
  const { text, at: start } = cursor;
  if (looksLikeEntry(text, start)) return undefined;
  while (!cursor.skipName()) yield;
  if (cursor.at === start) return undefined;
  const word = text.slice(start, cursor.at);
  const isNumber = isDigit(text.charCodeAt(start)) && /^\d+$/.test(word.slice(0, LONGEST));
  let end = cursor.at;
  for (let next = nextWord(text, end); next !== -1; next = nextWord(text, end)) {
    cursor.at = next + 1;
    while (!cursor.skipName()) yield;
    end = cursor.at;
    if (cursor.needsRest()) yield;
  }
  const isWord = end === start + word.length;
  const range = { start, end };
  if (lacksOpeningBrace(text, end)) {
    cursor.at = end + 1;
    report(
      scan,
      entry,
      'missing-brace',
      at(start),
      () => `The value of ${nameField(scan, entry)} has no opening brace: write { here.`,
    );
    return { kind: 'braced', start, end };
  }
  if (!isWord || (!isNumber && isDigit(text.charCodeAt(start)))) {
    report(
      scan,
      entry,
      'unexpected-text',
      range,
      () => `The value of ${nameField(scan, entry)} is no number and no name of a @string: put it in braces.`,
    );
    return { kind: 'braced', start, end };
  }
  if (!isNumber && !scan.strings.has(word.slice(0, LONGEST).toLowerCase())) {
    report(
      scan,
      entry,
      'unknown-string',
      range,
      () => `No @string before this place defines ${show(word)}: define it, or put the value in braces.`,
    );
  }
  return { kind: isNumber ? 'number' : 'name', start, end };
}

/** Where on the same line another word follows that is not the name of the next field; −1 for none. */
function nextWord(text: string, end: number): number {
  const next = skipBlanks(text, end);
  if (next === end || !isNameCharacter(text.charCodeAt(next))) return -1;
  for (let at = end; at < next; at++) if (isLineBreak(text.charCodeAt(at))) return -1;
  return findValue(text, next) === -1 && !looksLikeEntry(text, next) ? next : -1;
}

/** `title = Foo}, year = 2023`: were the brace the entry's, no field would follow. */
function lacksOpeningBrace(text: string, end: number): boolean {
  if (text.charCodeAt(end) !== CLOSING_BRACE) return false;
  const comma = skipBlanks(text, end + 1);
  return text.charCodeAt(comma) === COMMA && findValue(text, skipBlanks(text, comma + 1)) !== -1;
}
