import type { Slices } from '../../core/slices';
import type { TextRange } from '../../core/textRange';
import { scanSeparator, skipUnexpected } from './betweenFields';
import { CLOSING_BRACE, COMMA, EQUALS, isNameCharacter, OPENING_BRACE, QUOTE } from './characters';
import { capitalize, closesHere } from './closesHere';
import type { FieldPlaces } from './entryStore';
import { looksLikeEntry } from './lineStarts';
import { nameField, type OpenEntry, report, type Scan } from './openEntry';
import { at } from './problemList';
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
      report(
        scan,
        entry,
        'unexpected-text',
        range,
        () => 'No field stands before this comma: remove it.',
        '',
      );
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
      ' =',
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
