import type { Slices } from '../../core/slices';
import { COMMA, HASH, OPENING_BRACE, QUOTE } from './characters';
import type { FieldPlaces, PiecePlace } from './entryStore';
import {
  ENDLESS,
  findClosing,
  findLikelyEnd,
  type LikelyEnd,
  UNCLOSED,
  type ValueRules,
} from './findValueEnd';
import { looksLikeEntry } from './lineStarts';
import { findValue, skipBlanks } from './lookAhead';
import { nameField, type OpenEntry, report, type Scan } from './openEntry';
import { at } from './problemList';
import { scanBare } from './scanBare';

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
        const range = { start: end, end: cursor.at };
        report(
          scan,
          entry,
          'missing-value',
          range,
          () => `Nothing follows the # in ${nameField(scan, entry)}: remove it.`,
          '',
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
  if (!isSuspicious(scan, entry, last)) return { value: { start, end }, pieces };
  const repaired = yield* repairPiece(scan, entry, last);
  if (repaired === undefined) return { value: { start, end }, pieces };
  end = cursor.at;
  while (!cursor.skipTrivia()) yield;
  return { value: { start, end }, pieces: [...pieces.slice(0, -1), repaired] };
}

/** Whether what follows a delimited piece makes no sense. */
function isSuspicious({ cursor }: Scan, { closing }: OpenEntry, { kind }: PiecePlace): boolean {
  if (kind !== 'braced' && kind !== 'quoted') return false;
  const { text, code } = cursor;
  if (code === COMMA || code === closing || code === HASH) return false;
  return looksLikeEntry(text, cursor.at) || findValue(text, cursor.at) === -1;
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
 * Looks at a suspicious piece again: it may have taken in the fields after it, where its own delimiter is missing, or
 * have ended at a quote inside of it.
 */
function* repairPiece(
  scan: Scan,
  entry: OpenEntry,
  { kind, start, end }: PiecePlace,
): Slices<PiecePlace | undefined> {
  const { cursor } = scan;
  if (kind !== 'braced' && kind !== 'quoted') return undefined;
  const rules: ValueRules = { kind, margin: entry.margin, damaged: true };
  const likely = yield* findLikelyEnd(cursor, start, rules);
  if (likely.end < end) return giveUp(scan, entry, { kind, start, end: likely.end }, likely);
  if (likely.end === end || !likely.closed) return undefined;
  report(
    scan,
    entry,
    'unexpected-text',
    { start: end, end: end + 1 },
    () => `A quote in ${nameField(scan, entry)} has to stand in braces: write {"}.`,
    '{"}',
  );
  cursor.at = likely.next;
  return { kind, start, end: likely.end };
}

function giveUp(scan: Scan, entry: OpenEntry, piece: PiecePlace, { next, closed }: LikelyEnd): PiecePlace {
  const { cursor } = scan;
  entry.damaged = true;
  cursor.at = next;
  if (closed) {
    report(
      scan,
      entry,
      'unbalanced',
      piece,
      () =>
        `The braces in ${nameField(scan, entry)} do not match: write the } that is missing, or \\textbraceleft{} for a single one.`,
    );
  } else if (skipBlanks(cursor.text, next) < cursor.text.length) {
    // At the end of the file the whole entry is cut short, which is said once.
    const closing = piece.kind === 'quoted' ? '"' : '}';
    report(
      scan,
      entry,
      'missing-brace',
      at(piece.end),
      () => `The value of ${nameField(scan, entry)} is not closed: write ${closing} here.`,
      closing,
    );
  }
  return piece;
}
