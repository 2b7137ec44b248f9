import assert from 'node:assert/strict';
import { EndOfLine, Range, Selection, type TextEditor } from 'vscode';
import { markCursors, type MarkedText } from '../insertion/insertionCase';

/** Gives an editor a text with its selections, as an undo step of its own. */
export async function putMarked(editor: TextEditor, { text, selections }: MarkedText): Promise<void> {
  const { document } = editor;
  const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  const isPut = await editor.edit((edit) => {
    edit.replace(all, text);
    // VS Code gives a document one kind of line end, whatever is pasted into it.
    edit.setEndOfLine(text.includes('\r\n') ? EndOfLine.CRLF : EndOfLine.LF);
  });
  assert.ok(isPut && document.getText() === text);
  editor.selections = selections.map(
    ({ start, end }) => new Selection(document.positionAt(start), document.positionAt(end)),
  );
}

/** The text of an editor with its cursors, to be compared and read. */
export function readMarked({ document, selections }: TextEditor): string {
  return markCursors(
    document.getText(),
    selections.map(({ active }) => document.offsetAt(active)),
  );
}
