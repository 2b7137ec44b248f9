import * as vscode from 'vscode';
import type { TextEdit } from '../../cite/edit/textEdit';

/** Edits of one document; a piece of text with tab stops is a snippet. */
export interface DocumentChange {
  readonly document: vscode.TextDocument;
  readonly edits: readonly (TextEdit & { readonly snippet?: vscode.SnippetString })[];
}

/** A file that is to be there. */
export interface NewFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/**
 * Changes documents and creates files as one undo step.
 *
 * @returns false when VS Code did not take the change; nothing is changed then
 */
export async function applyToDocuments(
  changes: readonly DocumentChange[],
  created: readonly NewFile[],
): Promise<boolean> {
  return vscode.workspace.applyEdit(toWorkspaceEdit(changes, created));
}

/** The same as an edit that VS Code is to apply later. */
export function toWorkspaceEdit(
  changes: readonly DocumentChange[],
  created: readonly NewFile[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of created) {
    edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  }
  for (const { document, edits } of changes) {
    const all = edits.map((one) => toEdit(document, one));
    if (all.length > 0) edit.set(document.uri, all);
  }
  return edit;
}

function toEdit(
  document: vscode.TextDocument,
  { start, end, text, snippet }: DocumentChange['edits'][number],
): vscode.TextEdit | vscode.SnippetTextEdit {
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return snippet ? new vscode.SnippetTextEdit(range, snippet) : new vscode.TextEdit(range, text);
}
