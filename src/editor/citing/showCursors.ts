import * as vscode from 'vscode';

/** How long the news of an edit may take to come back from the window, in milliseconds. */
const EDIT_ECHO = 1000;

/**
 * Puts the cursors of an editor at offsets of the text that an edit has made, as soon as it is there: in the web
 * worker host that is a moment after the edit was reported done.
 */
export async function showCursors(
  editor: vscode.TextEditor,
  text: string,
  offsets: readonly number[],
): Promise<void> {
  if (offsets.length === 0 || !(await hasText(editor.document, text))) return;
  const positions = offsets.map((offset) => editor.document.positionAt(offset));
  editor.selections = positions.map((at) => new vscode.Selection(at, at));
}

/** Whether a document comes to have a text within the time that the news of an edit takes. */
function hasText(document: vscode.TextDocument, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const isThere = () => document.getText() === text;
    const settle = (isThere: boolean) => {
      listener.dispose();
      clearTimeout(timer);
      resolve(isThere);
    };
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && isThere()) settle(true);
    });
    const timer = setTimeout(() => {
      settle(isThere());
    }, EDIT_ECHO);
    if (isThere()) settle(true);
  });
}
