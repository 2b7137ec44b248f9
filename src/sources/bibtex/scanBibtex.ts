import type { Slices } from '../../core/slices';
import { BibtexCursor } from './bibtexCursor';
import type { BibtexEntry, BibtexFile, BibtexString } from './bibtexFile';
import { STANDARD_STRINGS } from './bibtexStrings';
import { type BibtexText, scannableText } from './bibtexText';
import { AT, CLOSING_BRACE, PERCENT } from './characters';
import { findOpening } from './findOpening';
import { EntryStore } from './entryStore';
import { KeyTable } from './keyTable';
import { skipBlanks } from './lookAhead';
import type { Scan } from './openEntry';
import { ProblemList, show } from './problemList';
import { scanEntry, scanStrings, skipComment, skipPreamble } from './scanConstructs';

/** Such a file has few values that never close; each of them may cost a look through all of the rest. */
const PATIENCE = 4;

/**
 * Reads a BibTeX or BibLaTeX file in whatever state it is: what is good before and after damage is read all the
 * same, and each damage is a problem with its place. Takes any text, in linear time, and yields every few thousand
 * characters. A valid file is read as BibTeX reads it, but that `%` begins a comment outside of values (as for
 * biber) and that `@comment{…}` skips what stands in its braces.
 *
 * The entries keep the file alive: their fields are read from it when they are asked for.
 *
 * Source: O. Patashnik, BibTeXing (1988), and `bibtex.web` as to what is legal.
 *
 * @param defined strings that stand before the text, where it is a part of a file
 * @example
 * const { entries } = runNow(scanBibtex('@misc{xiao2023, title = {Efficient Streaming}}'));
 * entries[0]?.fields[0]?.value // [{ kind: 'braced', text: 'Efficient Streaming' }]
 */
export function* scanBibtex(file: string | BibtexText, defined: Iterable<string> = []): Slices<BibtexFile> {
  const { text, read } = typeof file === 'string' ? scannableText(file) : file;
  const cursor = new BibtexCursor(text);
  const store = new EntryStore(read);
  const problems = new ProblemList();
  const scan: Scan = {
    cursor,
    problems,
    store,
    strings: new Set([...STANDARD_STRINGS.keys(), ...Array.from(defined, (name) => name.toLowerCase())]),
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
  problems.add('unbalanced', { start, end: cursor.at }, () => 'This } has no partner: remove it.', '', '');
}
