import type { TextEdit } from '../edit/textEdit';

const ENOUGH = 10_000;

/** Edits of which each line ends as the text's lines do. */
export function followLineEnds(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  const lineEnd = lineEndOf(text);
  return edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', lineEnd) }));
}

/** How most lines of a text end, by its beginning; `\n` in a text of one line. */
function lineEndOf(text: string): '\n' | '\r\n' {
  const ends = text.slice(0, ENOUGH).match(/\r?\n/g) ?? [];
  return ends.filter((end) => end === '\r\n').length * 2 > ends.length ? '\r\n' : '\n';
}
