import type { Slices } from '../../core/slices';
import { BibtexCursor } from './bibtexCursor';
import type { BibtexEntry, BibtexFile, BibtexString } from './bibtexFile';
import { STANDARD_STRINGS } from './bibtexStrings';
import { AT, CLOSING_BRACE, CLOSING_PARENTHESIS, PERCENT } from './characters';
import { findOpening, type Opening } from './findOpening';
import { EntryStore } from './entryStore';
import { findClosing } from './findValueEnd';
import { KeyTable } from './keyTable';
import { NOWHERE } from './lineStarts';
import { skipBlanks } from './lookAhead';
import type { OpenEntry, Scan } from './openEntry';
import { ProblemList, show } from './problemList';
import { scanFields } from './scanEntry';
import { scanKey } from './scanKey';
import { scanValue } from './scanValue';

/** Such a file has few values that never close; each of them may cost a look through all of the rest. */
const PATIENCE = 4;

/**
 * Reads a BibTeX or BibLaTeX file in whatever state it is: what is good before and after damage is read all the
 * same, and each damage is a problem with its place. Takes any text, in linear time, and yields every few thousand
 * characters. A valid file is read as BibTeX reads it, but that `%` begins a comment outside of values (as for
 * biber) and that `@comment{…}` skips what stands in its braces.
 *
 * The entries keep the text alive: their fields are read from it when they are asked for.
 *
 * Source: O. Patashnik, BibTeXing (1988), and `bibtex.web`, sections 215 to 278, as to what is legal.
 *
 * @example
 * const { entries } = runNow(scanBibtex('@misc{xiao2023, title = {Efficient Streaming}}'));
 * entries[0]?.fields[0]?.value // [{ kind: 'braced', text: 'Efficient Streaming' }]
 */
export function* scanBibtex(text: string): Slices<BibtexFile> {
  const cursor = new BibtexCursor(text);
  const store = new EntryStore(text);
  const problems = new ProblemList();
  const scan: Scan = {
    cursor,
    problems,
    store,
    strings: new Set(STANDARD_STRINGS.keys()),
    names: new Set(),
    patience: PATIENCE,
  };
  const entries: BibtexEntry[] = [];
  const strings: BibtexString[] = [];
  const keys = new KeyTable();
  for (;;) {
    yield* skipFreeText(cursor);
    if (cursor.isAtEnd) return { entries, strings, problems: problems.problems };
    if (cursor.needsRest()) yield;
    const opening = findOpening(text, cursor.at, problems);
    if (opening === undefined) {
      cursor.at++;
      continue;
    }
    cursor.at = opening.bodyStart;
    switch (opening.kind) {
      case 'comment':
        yield* skipComment(scan, opening);
        continue;
      case 'preamble':
        yield* skipPreamble(scan, opening);
        break;
      case 'string':
        yield* scanStrings(scan, opening, strings);
        break;
      case 'entry': {
        const entry = yield* scanEntry(scan, opening);
        entries.push(entry);
        checkKey(scan, keys, entry);
      }
    }
    checkStrayBrace(scan);
  }
}

/** Goes to the next `@` that no `%` comment holds, or to the end. */
function* skipFreeText(cursor: BibtexCursor): Slices<void> {
  for (; !cursor.isAtEnd; cursor.at++) {
    const { code } = cursor;
    if (code === AT) return;
    if (code === PERCENT) while (!cursor.skipLine()) yield;
    if (cursor.needsRest()) yield;
  }
}

/** Goes behind a comment: its braces, or its line. One that never closes ends where it begins, as for BibTeX. */
function* skipComment(scan: Scan, { start, bodyStart, delimiter }: Opening): Slices<void> {
  const { cursor, problems } = scan;
  if (delimiter === '') {
    while (!cursor.skipLine()) yield;
    return;
  }
  // Comments hold entries that were put aside: lines that look like one are no sign of damage.
  const hasPatience = scan.patience > 0;
  const rules = { kind: 'braced', margin: hasPatience ? NOWHERE : 0, damaged: !hasPatience } as const;
  const closing = yield* findClosing(cursor.text, bodyStart, rules);
  if (closing >= 0) {
    cursor.at = closing + 1;
    return;
  }
  if (hasPatience) scan.patience--;
  const range = { start, end: bodyStart };
  problems.add('missing-brace', range, () => 'This comment is not closed: write } where it ends.');
}

function* skipPreamble(scan: Scan, opening: Opening): Slices<void> {
  const preamble = open(scan, opening, 'the @preamble');
  yield* scanValue(scan, preamble);
  yield* scanFields(scan, preamble, () => undefined);
}

/** `@string{name = value}`; biber takes several in one. */
function* scanStrings(scan: Scan, opening: Opening, strings: BibtexString[]): Slices<void> {
  const { cursor, store } = scan;
  const entry = open(scan, opening, 'the @string');
  const defined: Omit<BibtexString, 'range'>[] = [];
  yield* scanFields(scan, entry, ({ name, pieces }) => {
    const value = pieces.map((piece) => ({
      kind: piece.kind,
      text: cursor.text.slice(piece.start, piece.end),
    }));
    const string = { name: store.slice(name), value };
    scan.strings.add(string.name.toLowerCase());
    defined.push(string);
  });
  const range = { start: opening.start, end: entry.end };
  for (const string of defined) strings.push({ ...string, range });
}

function* scanEntry(scan: Scan, opening: Opening): Slices<BibtexEntry> {
  const { store } = scan;
  const entry = open(scan, opening, 'the entry');
  const place = store.begin();
  const key = yield* scanKey(scan, entry);
  yield* scanFields(scan, entry, (field) => {
    store.addField(field);
  });
  const range = { start: opening.start, end: entry.end };
  return store.end(place, { type: opening.type, key, entry: range, delimiter: opening.delimiter || '{' });
}

function open({ names }: Scan, { kind, bodyStart, delimiter, margin }: Opening, title: string): OpenEntry {
  if (names.size > 0) names.clear();
  const closing = delimiter === '(' ? CLOSING_PARENTHESIS : CLOSING_BRACE;
  return {
    margin,
    closing,
    title,
    holds: kind === 'string' ? 'string' : 'field',
    key: '',
    field: undefined,
    end: bodyStart,
    damaged: false,
  };
}

function checkKey({ problems }: Scan, keys: KeyTable, { key, keyRange }: BibtexEntry): void {
  const before = keys.add(key);
  if (before === undefined) return;
  const describe = () =>
    before === key
      ? `The citation key ${show(key)} is taken by an entry before: give this one another.`
      : `BibTeX does not tell ${show(key)} from ${show(before)}, the key of an entry before: give this one another.`;
  problems.add('duplicate-key', keyRange, describe, key);
}

/** A brace right behind an entry: one too many in it, or one too few. */
function checkStrayBrace({ cursor, problems }: Scan): void {
  const start = skipBlanks(cursor.text, cursor.at);
  if (cursor.text.charCodeAt(start) !== CLOSING_BRACE) return;
  cursor.at = start + 1;
  problems.add('unbalanced', { start, end: cursor.at }, () => 'This } has no partner: remove it.');
}
