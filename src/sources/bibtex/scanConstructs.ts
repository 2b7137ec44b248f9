import type { Slices } from '../../core/slices';
import type { BibtexEntry, BibtexString } from './bibtexFile';
import { CLOSING_BRACE, CLOSING_PARENTHESIS } from './characters';
import type { Opening } from './findOpening';
import { findClosing } from './findValueEnd';
import { NOWHERE } from './lineStarts';
import type { OpenEntry, Scan } from './openEntry';
import { scanFields } from './scanFields';
import { scanKey } from './scanKey';
import { scanValue } from './scanValue';

/** Goes behind a comment: its braces, or its line. One that never closes ends where it begins, as for BibTeX. */
export function* skipComment(scan: Scan, { start, bodyStart, delimiter }: Opening): Slices<void> {
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

/** Goes behind a `@preamble{value}`. */
export function* skipPreamble(scan: Scan, opening: Opening): Slices<void> {
  const preamble = open(scan, opening, 'the @preamble');
  yield* scanValue(scan, preamble);
  yield* scanFields(scan, preamble, () => undefined);
}

/** `@string{name = value}`; biber takes several in one. */
export function* scanStrings(scan: Scan, opening: Opening, strings: BibtexString[]): Slices<void> {
  const { store } = scan;
  const entry = open(scan, opening, 'the @string');
  const defined: Omit<BibtexString, 'range'>[] = [];
  yield* scanFields(scan, entry, ({ name, pieces }) => {
    const value = pieces.map((piece) => ({
      kind: piece.kind,
      text: store.slice(piece),
    }));
    const string = { name: store.slice(name), value };
    scan.strings.add(string.name.toLowerCase());
    defined.push(string);
  });
  const range = { start: opening.start, end: entry.end };
  for (const string of defined) strings.push({ ...string, range });
}

/** Reads `@article{key, name = value, …}`. */
export function* scanEntry(scan: Scan, opening: Opening): Slices<BibtexEntry> {
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
