import type { TextEdit } from '../edit/textEdit';
import { startOfLine } from '../lines';
import type { NewEntry } from './entryOrder';

/** The edit that puts entries behind what ends at a place. */
export function insertBehind(place: number, group: readonly NewEntry[], separator: string): TextEdit {
  return { start: place, end: place, text: separator + joinEntries(group, separator) };
}

/** The edit that puts entries before what begins at a place. */
export function insertBefore(place: number, group: readonly NewEntry[], separator: string): TextEdit {
  return { start: place, end: place, text: joinEntries(group, separator) + separator };
}

/** Entries as they follow one another. */
export function joinEntries(group: readonly NewEntry[], separator: string): string {
  return group.map(({ text }) => text).join(separator);
}

/**
 * Where the comment begins that stands right above a line, which is what it is about; the line itself without one. A
 * comment with which the file begins is about the file.
 *
 * @param lineStart where the line begins
 * @param sign with which each line of a comment begins
 */
export function commentAbove(text: string, lineStart: number, sign: '%' | '#'): number {
  let start = lineStart;
  while (start > 0) {
    const previous = startOfLine(text, start - 1);
    const line = text.slice(previous, start).trim();
    // A brace may be that of a block which spans several lines.
    if (!line.startsWith(sign) || /[{}]/.test(line)) return start;
    start = previous;
  }
  return lineStart;
}
