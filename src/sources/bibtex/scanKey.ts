import type { Slices } from '../../core/slices';
import type { TextRange } from '../../core/textRange';
import { CLOSING_BRACE, CLOSING_PARENTHESIS, COMMA, isBlank, isLineBreak } from './characters';
import { looksLikeEntry } from './lineStarts';
import { beginsFieldNotKey, findValue, skipBlanks } from './lookAhead';
import { type OpenEntry, report, type Scan } from './openEntry';
import { at, show } from './problemList';

/**
 * Reads the citation key and the comma after it. As in BibTeX a key takes any characters but commas, blanks and
 * closing braces; a key with blanks in it is kept whole, as people meant it, and is a problem.
 *
 * @returns the place of the key, empty where there is none
 */
export function* scanKey(scan: Scan, entry: OpenEntry): Slices<TextRange> {
  const { cursor } = scan;
  const { text } = cursor;
  while (!cursor.skipTrivia()) yield;
  const start = cursor.at;
  if (looksLikeEntry(text, start) || beginsFieldNotKey(text, start) || isSeparator()) {
    const place = at(entry.end);
    report(scan, entry, 'missing-key', place, () => 'The entry has no citation key: write one here.');
    if (cursor.code === COMMA) cursor.at++;
    return place;
  }
  const end = yield* findKeyEnd(scan, entry);
  const key = scan.store.slice({ start, end });
  entry.key = key;
  entry.title = `the entry ${show(key)}`;
  entry.end = end;
  if (/\s/.test(key.slice(0, 1000))) {
    report(
      scan,
      entry,
      'unexpected-text',
      { start, end },
      () => `The citation key ${show(key)} has blanks in it: remove them.`,
    );
  }
  cursor.at = end;
  while (!cursor.skipTrivia()) yield;
  if (cursor.code === COMMA) {
    cursor.at++;
    entry.end = cursor.at;
  } else if (!isSeparator() && !looksLikeEntry(text, cursor.at)) {
    report(
      scan,
      entry,
      'missing-comma',
      at(end),
      () => `A comma is missing after the citation key ${show(key)}.`,
      ',',
    );
  }
  return { start, end };

  function isSeparator() {
    return cursor.code === COMMA || cursor.code === entry.closing || cursor.isAtEnd;
  }
}

function* findKeyEnd({ cursor }: Scan, entry: OpenEntry): Slices<number> {
  const { text } = cursor;
  let end = cursor.at;
  for (; !cursor.isAtEnd; cursor.at++) {
    if (cursor.needsRest()) yield;
    const { code } = cursor;
    if (code === COMMA || code === CLOSING_BRACE || isLineBreak(code)) break;
    if (code === CLOSING_PARENTHESIS && entry.closing === code && !isComma(text, cursor.at + 1)) break;
    if (!isBlank(code)) end = cursor.at + 1;
    else if (findValue(text, skipBlanks(text, cursor.at)) !== -1) break;
  }
  return end;
}

/** A parenthesis before a comma is part of the key, as in BibTeX; else it closes the entry. */
function isComma(text: string, place: number): boolean {
  return text.charCodeAt(skipBlanks(text, place)) === COMMA;
}
