import { AT, CLOSING_BRACE, CLOSING_PARENTHESIS, COMMA } from './characters';
import { looksLikeEntry } from './lineStarts';
import { findValue, skipBlanks } from './lookAhead';
import { type OpenEntry, report, type Scan } from './openEntry';
import { at } from './problemList';

/**
 * Whether the entry is over here: it is closed, the file ends, or the next entry begins. Goes behind what closes it,
 * or behind a brace too many and its comma.
 */
export function closesHere(scan: Scan, entry: OpenEntry): boolean {
  const { cursor } = scan;
  const { text, code } = cursor;
  const here = { start: cursor.at, end: cursor.at + 1 };
  const closing = String.fromCharCode(entry.closing);
  if (code === entry.closing) {
    cursor.at++;
    entry.end = cursor.at;
    // `title = {Foo}}, year = 2023`: a brace too many, for the fields go on.
    if (text.charCodeAt(cursor.at) !== COMMA || findValue(text, skipBlanks(text, cursor.at + 1)) === -1)
      return true;
    report(scan, entry, 'unbalanced', here, () => `This ${closing} has no partner: remove it.`, '');
    cursor.at++;
    return false;
  }
  if (cursor.isAtEnd) {
    const describe = () => `The file ends inside ${entry.title}: write what is missing, and ${closing}.`;
    report(scan, entry, 'truncated', at(entry.end), describe, closing);
    return true;
  }
  if (looksLikeEntry(text, here.start)) {
    const describe = () => `${capitalize(entry.title)} is not closed: write ${closing} here.`;
    report(scan, entry, 'missing-brace', at(entry.end), describe, closing);
    return true;
  }
  if (code !== CLOSING_BRACE && code !== CLOSING_PARENTHESIS) return false;
  const next = skipBlanks(text, here.end);
  if (next < text.length && text.charCodeAt(next) !== AT) return false;
  cursor.at++;
  entry.end = cursor.at;
  const describe = () =>
    `${capitalize(entry.title)} is closed by the wrong character: write ${closing} instead.`;
  report(scan, entry, 'unbalanced', here, describe, closing);
  return true;
}

/** A sentence with its first letter in upper case. */
export function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
