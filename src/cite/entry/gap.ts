import type { Gap } from './entryManner';

const TAB = 8;

/** The column behind a text that begins its line, as editors show it: a tab reaches to the next multiple of 8. */
export function columnAfter(line: string): number {
  let column = 0;
  for (const character of line) column += character === '\t' ? TAB - (column % TAB) : 1;
  return column;
}

/**
 * What stands in a gap.
 *
 * @param line the line before it
 * @param longest the column behind the entry's longest name
 */
export function fillGap({ text, column }: Gap, line: string, longest: number): string {
  const from = columnAfter(line);
  const to = column === 'longest' ? longest + text.length : (column ?? 0);
  // What has passed the column, or would touch it where the file leaves a space, is not aligned.
  if (to < from + text.length) return text;
  return text.includes('\t')
    ? '\t'.repeat(Math.ceil(to / TAB) - Math.floor(from / TAB))
    : ' '.repeat(to - from);
}
