import type { Slices } from '../../core/slices';
import {
  CLOSING_BRACE,
  COMMA,
  EQUALS,
  isLineBreak,
  isNameCharacter,
  OPENING_BRACE,
  QUOTE,
} from './characters';
import { capitalize, closesHere } from './closesHere';
import type { TextRange } from '../../core/textRange';
import type { FieldPlaces } from './entryStore';
import { beginsEntry, beginsField, looksLikeEntry } from './lineStarts';
import { findValue } from './lookAhead';
import { nameField, type OpenEntry, report, type Scan } from './openEntry';
import { at, show } from './problemList';
import { scanValue } from './scanValue';

/** An entry of more fields than this is none, and is not looked through for fields given twice. */
const MOST_FIELDS = 1000;

/** What a field costs, however short it is, measured in characters that are skipped. */
const FIELD_WORK = 64;

/** Reads fields to the end of the entry, which is where it is closed, or where the damage leaves nothing to read on. */
export function* scanFields(scan: Scan, entry: OpenEntry, keep: (field: FieldPlaces) => void): Slices<void> {
  const { cursor } = scan;
  for (;;) {
    while (!cursor.skipTrivia()) yield;
    if (cursor.needsRest(FIELD_WORK)) yield;
    if (closesHere(scan, entry)) return;
    const { code } = cursor;
    if (code === COMMA) {
      const range = { start: cursor.at, end: ++cursor.at };
      report(scan, entry, 'unexpected-text', range, () => 'No field stands before this comma: remove it.');
    } else if (isNameCharacter(code)) {
      const field = yield* scanField(scan, entry);
      if (field !== undefined) keep(field);
      if (cursor.code === COMMA) entry.end = ++cursor.at;
      else if (yield* scanSeparator(scan, entry, field)) return;
    } else {
      yield* skipUnexpected(scan, entry);
      if (cursor.code === COMMA) cursor.at++;
    }
  }
}

/** Reads `name = value`; nothing comes of a name without a value, and of prose, where it goes back to its beginning. */
function* scanField(scan: Scan, entry: OpenEntry): Slices<FieldPlaces | undefined> {
  const { cursor } = scan;
  const start = cursor.at;
  while (!cursor.skipName()) yield;
  const name = { start, end: cursor.at };
  entry.field = name;
  entry.end = name.end;
  while (!cursor.skipTrivia()) yield;
  if (cursor.code === EQUALS) {
    cursor.at++;
    entry.end = cursor.at;
    while (!cursor.skipTrivia()) yield;
  } else if (cursor.code === OPENING_BRACE || cursor.code === QUOTE) {
    report(
      scan,
      entry,
      'missing-equals',
      at(name.end),
      () => `An equals sign is missing after ${nameField(scan, entry)}.`,
    );
  } else {
    if (isOver(scan, entry)) addMissingValue();
    else cursor.at = start;
    return undefined;
  }
  const value = yield* scanValue(scan, entry);
  if (value === undefined) {
    addMissingValue();
    return undefined;
  }
  entry.end = value.value.end;
  checkName(scan, entry, name);
  return { name, ...value };

  function addMissingValue() {
    const describe = () => `A value is missing for ${nameField(scan, entry)}: write one, or remove the name.`;
    report(scan, entry, 'missing-value', name, describe);
  }
}

/** Whether a field is over behind its name. */
function isOver({ cursor }: Scan, { closing }: OpenEntry): boolean {
  const { text, code, isAtEnd } = cursor;
  return (
    isAtEnd || code === COMMA || code === CLOSING_BRACE || code === closing || looksLikeEntry(text, cursor.at)
  );
}

function checkName(scan: Scan, entry: OpenEntry, name: TextRange): void {
  const folded = scan.store.slice(name).toLowerCase();
  if (scan.names.has(folded)) {
    report(
      scan,
      entry,
      'duplicate-field',
      name,
      () =>
        `${capitalize(nameField(scan, entry))} is here twice, and only the first one counts: remove one of them.`,
    );
  } else if (scan.names.size < MOST_FIELDS) scan.names.add(folded);
}

/** Reads what stands between fields. Returns whether the entry is over. */
function* scanSeparator(scan: Scan, entry: OpenEntry, field: FieldPlaces | undefined): Slices<boolean> {
  const { cursor } = scan;
  for (;;) {
    const before = cursor.at;
    if (closesHere(scan, entry)) return true;
    if (cursor.at > before) return false;
    const { code } = cursor;
    if (code === COMMA) {
      cursor.at++;
      entry.end = cursor.at;
      return false;
    }
    if (isNameCharacter(code) && findValue(cursor.text, cursor.at) !== -1) {
      if (field !== undefined) {
        const describe = () => `A comma is missing after ${nameField(scan, entry)}.`;
        report(scan, entry, 'missing-comma', at(field.value.end), describe);
      }
      return false;
    }
    yield* skipUnexpected(scan, entry);
    while (!cursor.skipTrivia()) yield;
  }
}

/** Skips text that belongs to nothing, to the next comma, brace or line that makes sense again. */
function* skipUnexpected(scan: Scan, entry: OpenEntry): Slices<void> {
  const { cursor } = scan;
  const { text, at: start } = cursor;
  for (cursor.at++; !cursor.isAtEnd; cursor.at++) {
    if (cursor.needsRest()) yield;
    const { code } = cursor;
    if (code === COMMA || code === CLOSING_BRACE || code === entry.closing) break;
    const line = cursor.at + 1;
    if (isLineBreak(code) && (beginsField(text, line) || beginsEntry(text, line, entry.margin))) break;
  }
  const range = { start, end: cursor.trimEnd(cursor.at, start + 1) };
  entry.end = range.end;
  report(
    scan,
    entry,
    'unexpected-text',
    range,
    () =>
      `${show(scan.store.slice(range))} belongs to no field: remove it, or put it in the value it is part of.`,
  );
}
