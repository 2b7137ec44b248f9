import type { Slices } from '../core/slices';
import type { TextChange } from '../core/textChange';

/** How many characters are looked at between two places where the work may be put aside. */
const STRETCH = 1 << 18;

/** Where the lines of a text begin. */
export type LineTable = Uint32Array;

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
  return Uint32Array.from(starts);
}

/** The lines of a text that was another one before: those before and behind what has changed are moved, not looked for. */
export function* changeLines(
  before: LineTable,
  { start, oldEnd, shift }: TextChange,
  text: string,
): Slices<LineTable> {
  // A line end of two characters may have lost or gained one of them.
  const from = Math.max(0, lineAt(before, start - 1) - 1);
  const kept = lineAt(before, oldEnd + 1);
  const first = before[from] ?? 0;
  const changed = text.slice(first, (before[kept] ?? Infinity) + shift);
  const fresh = (yield* findLines(changed)).map((line) => line + first);
  // What ends with a line end has begun the line behind it.
  const count = kept < before.length ? fresh.length - 1 : fresh.length;
  const lines = new Uint32Array(from + count + before.length - kept);
  lines.set(before.subarray(0, from));
  lines.set(fresh.subarray(0, count), from);
  lines.set(
    before.subarray(kept).map((line) => line + shift),
    from + count,
  );
  return lines;
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
