import type { Slices } from '../../core/slices';
import { CLOSING_BRACE, COMMA, isLineBreak, isNameCharacter } from './characters';
import { closesHere } from './closesHere';
import type { FieldPlaces } from './entryStore';
import { beginsEntry, beginsField } from './lineStarts';
import { findValue } from './lookAhead';
import { nameField, type OpenEntry, report, type Scan } from './openEntry';
import { at, show } from './problemList';

/** Reads what stands between fields. Returns whether the entry is over. */
export function* scanSeparator(
  scan: Scan,
  entry: OpenEntry,
  field: FieldPlaces | undefined,
): Slices<boolean> {
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
        report(scan, entry, 'missing-comma', at(field.value.end), describe, ',');
      }
      return false;
    }
    yield* skipUnexpected(scan, entry);
    while (!cursor.skipTrivia()) yield;
  }
}

/** Skips text that belongs to nothing, to the next comma, brace or line that makes sense again. */
export function* skipUnexpected(scan: Scan, entry: OpenEntry): Slices<void> {
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
