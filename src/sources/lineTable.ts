import type { Slices } from '../core/slices';

/** How many characters are looked at between two places where the work may be put aside. */
const STRETCH = 1 << 18;

/** Where the lines of a text begin. */
export type LineTable = readonly number[];

/** Finds the lines of a text, whatever its line ends. */
export function* findLines(text: string): Slices<LineTable> {
  const starts = [0];
  let rest = STRETCH;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
    if (at < rest) continue;
    rest = at + STRETCH;
    yield;
  }
  return starts;
}

/** The line, from 1, in which a place is. */
export function lineAt(lines: LineTable, place: number): number {
  let from = 0;
  let to = lines.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((lines[middle] ?? 0) <= place) from = middle + 1;
    else to = middle;
  }
  return Math.max(from, 1);
}

/** The line and the character in it, both from 0, of a place. */
export function positionIn(
  lines: LineTable,
  place: number,
): { readonly line: number; readonly character: number } {
  const line = lineAt(lines, place) - 1;
  return { line, character: place - (lines[line] ?? 0) };
}
