import type { TextEdit } from '../../edit/textEdit';
import { lineEndOf } from '../../lines';

/** Inserts lines before the line that an offset is in, or at the text's end, where a last line may lack its end. */
export function insertLines(text: string, at: number, lines: readonly string[]): TextEdit {
  const end = lineEndOf(text);
  const before = at > 0 && text[at - 1] !== '\n' ? end : '';
  return { start: at, end: at, text: before + lines.map((line) => line + end).join('') };
}

/** Adds a paragraph before an offset at a line's start, or at the text's end: a blank line sets it off. */
export function insertParagraph(text: string, at: number, lines: readonly string[]): TextEdit {
  const before = text.slice(0, at).trimEnd();
  const isApart = before === '' || /\n[ \t]*\r?\n/.test(text.slice(before.length, at));
  return insertLines(text, at, isApart ? lines : ['', ...lines]);
}
