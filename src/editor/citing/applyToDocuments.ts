import * as vscode from 'vscode';
import type { TextEdit } from '../../cite/edit/textEdit';
import type { SavedEdits } from './savedEdits';

/** Edits of one document; a piece of text with tab stops is a snippet. */
export interface DocumentChange {
  readonly document: vscode.TextDocument;
  readonly edits: readonly (TextEdit & { readonly snippet?: vscode.SnippetString })[];
  /** Saved afterwards if it was clean before: what the person did not have in hand should not be left unsaved. */
  readonly save: boolean;
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
  saved: SavedEdits,
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of created) {
    edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  }
  for (const { document, edits } of changes.filter(({ edits }) => edits.length > 0))
    edit.set(
      document.uri,
      edits.map((one) => toEdit(document, one)),
    );
  const toSave = changes.filter(
    ({ document, edits, save }) => save && edits.length > 0 && saved.remember(document),
  );
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  for (const { document } of toSave) await saved.save(document);
  return true;
}

function toEdit(
  document: vscode.TextDocument,
  { start, end, text, snippet }: DocumentChange['edits'][number],
): vscode.TextEdit | vscode.SnippetTextEdit {
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return snippet ? new vscode.SnippetTextEdit(range, snippet) : new vscode.TextEdit(range, text);
}
