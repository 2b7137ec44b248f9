import type { TextRange } from '../../core/textRange';

/** A change of one text as data: the characters of the range give way to `text`. */
export interface TextEdit extends TextRange {
  readonly text: string;
}

/**
 * The text after the edits, whose ranges all are places in the text before.
 *
 * @throws RangeError when two edits overlap: nobody could say which of them wins
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of sorted) {
    if (start < done) throw new RangeError(`Two edits overlap at offset ${start}.`);
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
