import * as vscode from 'vscode';

/**
 * The text editor that citations go to: the active one, else the one that was active last while its tab is open.
 * Whoever opens a paper over the manuscript to read it, and then cites it, means the manuscript.
 */
export class CitingEditor implements vscode.Disposable {
  private last = vscode.window.activeTextEditor;
  private readonly listener = vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (editor && isText(editor)) this.last = editor;
  });

  /** The editor as it is now: asked for before a picker opens, since a picker takes the focus. */
  current(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    if (active && isText(active)) return active;
    if (this.last && hasTab(this.last.document.uri)) return this.last;
    // A window that was opened again on a paper has a text beside it that was never active.
    return vscode.window.visibleTextEditors.find(
      (editor) => isText(editor) && editor.viewColumn !== undefined,
    );
  }

  dispose(): void {
    this.listener.dispose();
  }
}

/** Makes an editor the active one again that another tab has covered or stands beside, with its cursors where they were. */
export async function reveal(editor: vscode.TextEditor): Promise<vscode.TextEditor> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  // An editor of a notebook's cell has no column to be shown in.
  const canStay = activeTextEditor === editor || editor.viewColumn === undefined;
  if (canStay && visibleTextEditors.includes(editor)) return editor;
  const options = editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn };
  const shown = await vscode.window.showTextDocument(editor.document, { ...options, preview: false });
  shown.selections = editor.selections;
  return shown;
}

/** Not the panel's output and log, which VS Code counts as editors. */
function isText({ document }: vscode.TextEditor): boolean {
  return document.uri.scheme !== 'output';
}

function hasTab(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  );
}
