import type { Slices } from '../../core/slices';
import {
  CLOSING_BRACE,
  COMMA,
  HASH,
  isDigit,
  isLineBreak,
  isNameCharacter,
  OPENING_BRACE,
  QUOTE,
} from './characters';
import type { FieldPlaces, PiecePlace } from './fieldStore';
import {
  ENDLESS,
  findClosing,
  findLikelyEnd,
  type LikelyEnd,
  UNCLOSED,
  type ValueRules,
} from './findValueEnd';
import { findValue, looksLikeEntry, skipBlanks } from './lineStarts';
import { nameField, type OpenEntry, type Scan } from './openEntry';
import { show } from './problemList';

/** A value of more pieces is no value; each takes more memory than it has characters. */
const MOST_PIECES = 10_000;

type ValuePlaces = Pick<FieldPlaces, 'value' | 'pieces'>;

/**
 * Reads the value here, `"a " # jan # {b}`, and goes on to what follows it and its blanks.
 *
 * @returns nothing where no value stands
 */
export function* scanValue(scan: Scan, entry: OpenEntry): Slices<ValuePlaces | undefined> {
  const { cursor } = scan;
  const pieces: PiecePlace[] = [];
  let start = cursor.at;
  let end = start;
  do {
    if (pieces.length > 0) cursor.at++;
    while (!cursor.skipTrivia()) yield;
    if (cursor.needsRest()) yield;
    if (pieces.length === 0) start = cursor.at;
    const piece = yield* scanPiece(scan, entry);
    if (piece === undefined) {
      if (pieces.length > 0) {
        scan.problems.add(
          'missing-value',
          end,
          cursor.at,
          `Nothing follows the # in ${nameField(scan, entry)}: remove it.`,
          entry.key,
        );
      }
      break;
    }
    pieces.push(piece);
    end = cursor.at;
    while (!cursor.skipTrivia()) yield;
  } while (cursor.code === HASH && pieces.length < MOST_PIECES);
  const last = pieces.at(-1);
  if (last === undefined) return undefined;
  const repaired = yield* repairPiece(scan, entry, last);
  if (repaired === undefined) return { value: { start, end }, pieces };
  end = cursor.at;
  while (!cursor.skipTrivia()) yield;
  return { value: { start, end }, pieces: [...pieces.slice(0, -1), repaired] };
}

function* scanPiece(scan: Scan, entry: OpenEntry): Slices<PiecePlace | undefined> {
  const { cursor } = scan;
  const { code } = cursor;
  if (code !== OPENING_BRACE && code !== QUOTE) return yield* scanBare(scan, entry);
  const start = cursor.at + 1;
  const kind = code === QUOTE ? 'quoted' : 'braced';
  const rules = { kind, margin: entry.margin, damaged: entry.damaged || scan.patience === 0 } as const;
  const closing = yield* findClosing(cursor.text, start, rules);
  if (closing !== UNCLOSED && closing !== ENDLESS) {
    cursor.at = closing + 1;
    return { kind, start, end: closing };
  }
  if (closing === ENDLESS && scan.patience > 0) scan.patience--;
  const likely = yield* findLikelyEnd(cursor, start, rules);
  return giveUp(scan, entry, { kind, start, end: likely.end }, likely);
}

/**
 * Looks at a delimited piece again when what follows it makes no sense: it may have taken in the fields after it,
 * where its own delimiter is missing, or have ended at a quote inside of it.
 */
function* repairPiece(scan: Scan, entry: OpenEntry, piece: PiecePlace): Slices<PiecePlace | undefined> {
  const { cursor } = scan;
  const { text, code, at } = cursor;
  const { kind, start, end } = piece;
  if (kind !== 'braced' && kind !== 'quoted') return undefined;
  if (code === COMMA || code === entry.closing || code === HASH) return undefined;
  if (!looksLikeEntry(text, at) && findValue(text, at) !== -1) return undefined;
  const rules: ValueRules = { kind, margin: entry.margin, damaged: true };
  const likely = yield* findLikelyEnd(cursor, start, rules);
  if (likely.end < end) return giveUp(scan, entry, { kind, start, end: likely.end }, likely);
  if (likely.end === end || !likely.closed) return undefined;
  const message = `A quote in ${nameField(scan, entry)} has to stand in braces: write {"}.`;
  scan.problems.add('unexpected-text', end, end + 1, message, entry.key);
  cursor.at = likely.next;
  return { kind, start, end: likely.end };
}

function giveUp(scan: Scan, entry: OpenEntry, piece: PiecePlace, likely: LikelyEnd): PiecePlace {
  const { cursor, problems } = scan;
  entry.damaged = true;
  cursor.at = likely.next;
  const isAtEnd = skipBlanks(cursor.text, likely.next) >= cursor.text.length;
  // At the end of the file the whole entry is cut short, which is said once.
  if (!likely.closed && !isAtEnd) {
    const closing = piece.kind === 'quoted' ? '"' : '}';
    const message = `The value of ${nameField(scan, entry)} is not closed: write ${closing} here.`;
    problems.add('missing-brace', likely.end, likely.end, message, entry.key);
  } else if (likely.closed) {
    const message = `The braces in ${nameField(scan, entry)} do not match: add the } that is missing, or write \\textbraceleft{} for a single one.`;
    problems.add('unbalanced', piece.start, likely.end, message, entry.key);
  }
  return piece;
}

/** A number, the name of a string, or, which BibTeX does not take, words without delimiters. */
function* scanBare(scan: Scan, entry: OpenEntry): Slices<PiecePlace | undefined> {
  const { cursor, problems } = scan;
  const { text, at: start } = cursor;
  if (looksLikeEntry(text, start)) return undefined;
  while (!cursor.skipName()) yield;
  if (cursor.at === start) return undefined;
  const word = text.slice(start, cursor.at);
  const isNumber = isDigit(text.charCodeAt(start)) && /^\d+$/.test(word.slice(0, MOST_PIECES));
  let end = cursor.at;
  for (let next = nextWord(text, end); next !== -1; next = nextWord(text, end)) {
    cursor.at = next + 1;
    while (!cursor.skipName()) yield;
    end = cursor.at;
    if (cursor.needsRest()) yield;
  }
  const isWord = end === start + word.length;
  if (lacksOpeningBrace(text, end)) {
    cursor.at = end + 1;
    problems.add(
      'missing-brace',
      start,
      start,
      `The value of ${nameField(scan, entry)} has no opening brace: write { here.`,
      entry.key,
    );
    return { kind: 'braced', start, end };
  }
  if (!isWord || (!isNumber && isDigit(text.charCodeAt(start)))) {
    problems.add(
      'unexpected-text',
      start,
      end,
      `Put the value of ${nameField(scan, entry)} in braces: {${word}${isWord ? '' : ' …'}}.`,
      entry.key,
    );
    return { kind: 'braced', start, end };
  }
  if (!isNumber && !scan.strings.has(word.toLowerCase())) {
    const message = `No @string before this place defines ${show(word)}: define it, or put the value in braces.`;
    problems.add('unknown-string', start, end, message, entry.key);
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
