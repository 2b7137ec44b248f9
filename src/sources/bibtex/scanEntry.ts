import type { Slices } from '../../core/slices';
import {
  AT,
  CLOSING_BRACE,
  CLOSING_PARENTHESIS,
  COMMA,
  EQUALS,
  isLineBreak,
  isNameCharacter,
  OPENING_BRACE,
  QUOTE,
} from './characters';
import type { TextRange } from '../../core/textRange';
import type { FieldPlaces } from './fieldStore';
import { beginsEntry, beginsField, findValue, looksLikeEntry, skipBlanks } from './lineStarts';
import { nameField, type OpenEntry, type Scan } from './openEntry';
import { show } from './problemList';
import { scanValue } from './scanValue';

/** An entry of more fields than this is none, and is not looked through for fields given twice. */
const MOST_FIELDS = 1000;

/** Reads fields to the end of the entry, which is where it is closed, or where the damage leaves nothing to read on. */
export function* scanFields(scan: Scan, entry: OpenEntry, keep: (field: FieldPlaces) => void): Slices<void> {
  const { cursor, problems } = scan;
  for (;;) {
    while (!cursor.skipTrivia()) yield;
    if (cursor.needsRest()) yield;
    if (closesHere(scan, entry)) return;
    const { at, code } = cursor;
    if (code === COMMA) {
      cursor.at++;
      problems.add('unexpected-text', at, at + 1, 'No field stands before this comma: remove it.', entry.key);
    } else if (isNameCharacter(code)) {
      const field = yield* scanField(scan, entry);
      if (field !== undefined) keep(field);
      if (yield* scanSeparator(scan, entry, field)) return;
    } else {
      yield* skipUnexpected(scan, entry);
    }
  }
}

/** Reads `name = value`; nothing comes of a name without a value. */
function* scanField(scan: Scan, entry: OpenEntry): Slices<FieldPlaces | undefined> {
  const { cursor, problems } = scan;
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
    problems.add(
      'missing-equals',
      name.end,
      name.end,
      `An equals sign is missing after ${nameField(scan, entry)}.`,
      entry.key,
    );
  } else {
    addMissingValue();
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
    const message = `A value is missing for ${nameField(scan, entry)}: write one, or remove the name.`;
    problems.add('missing-value', name.start, name.end, message, entry.key);
  }
}

function checkName(scan: Scan, entry: OpenEntry, { start, end }: TextRange): void {
  const folded = scan.cursor.text.slice(start, end).toLowerCase();
  if (entry.names.has(folded)) {
    const message = `${capitalize(nameField(scan, entry))} is here twice, and only the first one counts: remove one of them.`;
    scan.problems.add('duplicate-field', start, end, message, entry.key);
  } else if (entry.names.size < MOST_FIELDS) entry.names.add(folded);
}

/** Reads what stands between fields. Returns whether the entry is over. */
function* scanSeparator(scan: Scan, entry: OpenEntry, field: FieldPlaces | undefined): Slices<boolean> {
  const { cursor, problems } = scan;
  for (;;) {
    const before = cursor.at;
    if (closesHere(scan, entry)) return true;
    if (cursor.at > before) return false;
    const { at, code } = cursor;
    if (code === COMMA) {
      cursor.at++;
      entry.end = cursor.at;
      return false;
    }
    if (isNameCharacter(code) && (field === undefined || findValue(cursor.text, at) !== -1)) {
      if (field !== undefined) {
        const { end } = field.value;
        problems.add(
          'missing-comma',
          end,
          end,
          `A comma is missing after ${nameField(scan, entry)}.`,
          entry.key,
        );
      }
      return false;
    }
    yield* skipUnexpected(scan, entry);
    while (!cursor.skipTrivia()) yield;
  }
}

/** Skips text that belongs to nothing, to the next comma, brace or line that makes sense again. */
function* skipUnexpected({ cursor, problems }: Scan, entry: OpenEntry): Slices<void> {
  const { text, at: start } = cursor;
  for (cursor.at++; !cursor.isAtEnd; cursor.at++) {
    if (cursor.needsRest()) yield;
    const { code, at } = cursor;
    if (code === COMMA || code === CLOSING_BRACE || code === entry.closing) break;
    if (isLineBreak(code) && (beginsField(text, at + 1) || beginsEntry(text, at + 1, entry.margin))) break;
  }
  const end = cursor.trimEnd(cursor.at, start + 1);
  entry.end = end;
  const message = `${show(text.slice(start, end))} belongs to no field: remove it, or put it in the value it is part of.`;
  problems.add('unexpected-text', start, end, message, entry.key);
}

/**
 * Whether the entry is over here: it is closed, the file ends, or the next entry begins. Goes behind what closes it,
 * or behind a brace too many and its comma.
 */
function closesHere({ cursor, problems }: Scan, entry: OpenEntry): boolean {
  const { text, at, code } = cursor;
  const closing = String.fromCharCode(entry.closing);
  if (code === entry.closing) {
    cursor.at++;
    entry.end = cursor.at;
    // `title = {Foo}}, year = 2023`: a brace too many, for the fields go on.
    if (text.charCodeAt(cursor.at) !== COMMA || findValue(text, skipBlanks(text, cursor.at + 1)) === -1)
      return true;
    problems.add('unbalanced', at, at + 1, `This ${closing} has no partner: remove it.`, entry.key);
    cursor.at++;
    return false;
  }
  if (cursor.isAtEnd) {
    const message = `The file ends inside ${entry.title}: write what is missing, and ${closing}.`;
    problems.add('truncated', entry.end, entry.end, message, entry.key);
    return true;
  }
  if (looksLikeEntry(text, at)) {
    const message = `${entry.title} is not closed: write ${closing} here.`;
    problems.add('missing-brace', entry.end, entry.end, capitalize(message), entry.key);
    return true;
  }
  if (code !== CLOSING_BRACE && code !== CLOSING_PARENTHESIS) return false;
  const next = skipBlanks(text, at + 1);
  if (next < text.length && text.charCodeAt(next) !== AT) return false;
  cursor.at++;
  entry.end = cursor.at;
  const message = `${entry.title} is closed by the wrong character: write ${closing} instead.`;
  problems.add('unbalanced', at, at + 1, capitalize(message), entry.key);
  return true;
}

function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
