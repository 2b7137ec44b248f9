import type { Gap } from '../entry/entryManner';
import { columnAfter } from '../entry/gap';
import { mostCommon } from './mostCommon';

/** How a field that begins its line is written, from the line's beginning to its value. */
export interface FieldLine {
  /** Indentation and name. */
  readonly name: string;
  readonly beforeEquals: string;
  readonly afterEquals: string;
  /** The column behind the longest name of its entry. */
  readonly longest: number;
}

interface MeasuredGap {
  readonly text: string;
  /** The column behind it. */
  readonly column: number;
  readonly longest: number;
}

/** The column behind the names, if they are aligned on the right: more of them end at one column than begin at one. */
export function measureNameEnd(lines: readonly FieldLine[]): number | undefined {
  const end = mostCommon(lines.map(({ name }) => columnAfter(name)));
  const start = mostCommon(lines.map(({ name }) => columnAfter(name) - name.trimStart().length));
  return end !== undefined && end.count > (start?.count ?? 0) ? end.value : undefined;
}

/**
 * The gaps on both sides of the signs of equality. A gap is the same text everywhere, or reaches to one column, or as
 * far behind the longest name of each entry: what explains most of the fields, and of equals the simplest.
 */
export function measureGaps(lines: readonly FieldLine[]): { beforeEquals: Gap; afterEquals: Gap } {
  const before = lines.map(({ name, beforeEquals, longest }): MeasuredGap => {
    return { text: beforeEquals, column: columnAfter(name + beforeEquals), longest };
  });
  const after = lines.map(({ name, beforeEquals, afterEquals, longest }): MeasuredGap => {
    return { text: afterEquals, column: columnAfter(`${name}${beforeEquals}=${afterEquals}`), longest };
  });
  return { beforeEquals: measureGap(before, true), afterEquals: measureGap(after, false) };
}

function measureGap(gaps: readonly MeasuredGap[], canFollowLongest: boolean): Gap {
  const text = mostCommon(gaps.map((gap) => gap.text));
  const column = mostCommon(gaps.map((gap) => gap.column));
  const behindLongest = mostCommon(gaps.map((gap) => gap.column - gap.longest));
  if (!text || !column || !behindLongest) return { text: ' ' };
  const followsLongest =
    canFollowLongest && behindLongest.count > column.count && behindLongest.count > text.count;
  if (followsLongest) return { text: ' '.repeat(Math.max(0, behindLongest.value)), column: 'longest' };
  return text.count >= column.count
    ? { text: text.value }
    : { text: shortestText(gaps), column: column.value };
}

function shortestText(gaps: readonly MeasuredGap[]): string {
  if (gaps.some(({ text }) => text.includes('\t'))) return '\t';
  return gaps.some(({ text }) => text === '') ? '' : ' ';
}
