import { lineEndOf } from '../lines';
import type { TextEdit } from './textEdit';

/** Edits written with `\n` whose lines end as those of the text do. */
export function followLineEnds(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  const lineEnd = lineEndOf(text);
  return edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', lineEnd) }));
}
