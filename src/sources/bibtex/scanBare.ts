import type { Slices } from '../../core/slices';
import type { TextRange } from '../../core/textRange';
import { STRETCH } from './bibtexCursor';
import {
  CLOSING_BRACE,
  COMMA,
  EQUALS,
  HASH,
  isBlank,
  isDigit,
  isLineBreak,
  OPENING_BRACE,
  PERCENT,
  QUOTE,
} from './characters';
import type { PiecePlace } from './entryStore';
import { beginsEntry, beginsField, closesEntry, looksLikeEntry } from './lineStarts';
import { findValue, isFieldOver, isProse, skipBlanks } from './lookAhead';
import { nameField, type OpenEntry, report, type Scan } from './openEntry';
import { at, show } from './problemList';

/** A longer word is neither a number nor the name of a string. */
const LONGEST = 1000;

/** A number, the name of a string, or, which BibTeX does not take, text without its opening delimiter or without any. */
export function* scanBare(scan: Scan, entry: OpenEntry): Slices<PiecePlace | undefined> {
  const { cursor } = scan;
  const { text, at: start } = cursor;
  if (looksLikeEntry(text, start)) return undefined;
  while (!cursor.skipName()) yield;
  const word = { start, end: cursor.at };
  const name = scan.store.slice({ start, end: Math.min(word.end, start + LONGEST) }).toLowerCase();
  const isNumber = /^\d+$/.test(name);
  const isKnown = isNumber || scan.strings.has(name);
  if (goesOn(text, word.end, entry, isKnown || name === ''))
    cursor.at = yield* findTextEnd(text, word.end, entry);
  const end = cursor.at;
  if (end === start) return undefined;
  const range = { start, end };
  const opening = lacksOpening(text, end);
  if (opening !== undefined) {
    cursor.at = end + 1;
    const describe = () =>
      `The value of ${nameField(scan, entry)} does not begin with ${opening}: write it here.`;
    report(scan, entry, 'missing-brace', at(start), describe, opening);
    return { kind: opening === '"' ? 'quoted' : 'braced', ...range };
  }
  if (end > word.end || (!isNumber && isDigit(text.charCodeAt(start)))) {
    const describe = () =>
      `The value of ${nameField(scan, entry)} is no number and no name of a @string: put it in braces.`;
    report(scan, entry, 'unexpected-text', range, describe, inBraces(scan, range));
    return { kind: 'braced', ...range };
  }
  if (!isKnown) {
    const describe = () =>
      `No @string before this place defines ${show(scan.store.slice(range))}: define it, or put the value in braces.`;
    report(scan, entry, 'unknown-string', range, describe, inBraces(scan, range));
  }
  return { kind: isNumber ? 'number' : 'name', ...range };
}

/** A value in braces; none where its own would not match, or where it is long and nobody would know what it holds. */
function inBraces({ store }: Scan, range: TextRange): string | undefined {
  const value = range.end - range.start > LONGEST ? '{' : store.slice(range);
  return /[{}]/.test(value) ? undefined : `{${value}}`;
}

/**
 * Whether on the same line more follows that neither ends the value nor begins the next field. Behind a comma that
 * can only be prose; behind the comma of a number or a string it is a name without a value.
 */
function goesOn(text: string, wordEnd: number, { closing }: OpenEntry, isKnown: boolean): boolean {
  const next = skipBlanks(text, wordEnd);
  const code = text.charCodeAt(next);
  if (code === COMMA) return !isKnown && isProse(text, next + 1);
  const ends = [HASH, EQUALS, PERCENT, CLOSING_BRACE, closing].includes(code);
  if (next >= text.length || ends || looksLikeEntry(text, next) || findValue(text, next) !== -1) return false;
  for (let before = wordEnd; before < next; before++) if (isLineBreak(text.charCodeAt(before))) return false;
  return true;
}

/** Finds where text without delimiters ends: before the next field or entry, or before a delimiter that closes. */
function* findTextEnd(text: string, start: number, { closing, margin }: OpenEntry): Slices<number> {
  let depth = 0;
  let end = start;
  for (let place = start; place < text.length; place++) {
    if ((place - start) % STRETCH === STRETCH - 1) yield;
    const code = text.charCodeAt(place);
    const next = place + 1;
    if (code === OPENING_BRACE) depth++;
    else if (code === CLOSING_BRACE && depth > 0) depth--;
    else if (depth === 0) {
      if (code === CLOSING_BRACE || code === HASH || code === closing) break;
      if (code === QUOTE && isFieldOver(text, next)) break;
      if (code === COMMA && !isProse(text, next)) break;
    }
    if (
      isLineBreak(code) &&
      (beginsField(text, next) || beginsEntry(text, next, margin) || closesEntry(text, next))
    )
      break;
    if (!isBlank(code)) end = next;
    else if (depth === 0 && findValue(text, next) !== -1) break;
  }
  return end;
}

/** `title = Foo}, year = 2023` lacks a brace, for were it the entry's, no field would follow; `title = Foo"` a quote. */
function lacksOpening(text: string, end: number): '{' | '"' | undefined {
  if (text.charCodeAt(end) === QUOTE && isFieldOver(text, end + 1)) return '"';
  const isFollowed = text.charCodeAt(end) === CLOSING_BRACE && text.charCodeAt(end + 1) === COMMA;
  return isFollowed && findValue(text, skipBlanks(text, end + 2)) !== -1 ? '{' : undefined;
}
