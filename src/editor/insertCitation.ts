import * as vscode from 'vscode';
import { languageOfFormat } from '../cite/languages';
import type { Paper } from '../core/paper';
import { reveal } from './citingEditor';
import { citationLanguageOf } from './documentLanguage';

/**
 * Puts a citation of the papers at every cursor of an editor, selections replaced, as one undo step. Without an
 * editor, or where it cannot be edited, the citation goes to the clipboard and a message says so.
 *
 * @param editor where the person was writing before any picker opened; shown again if a tab covers it
 */
export async function insertCitation(
  editor: vscode.TextEditor | undefined,
  papers: readonly Paper[],
): Promise<void> {
  const language = editor ? citationLanguageOf(editor.document) : languageOfFormat('text');
  const citation = language?.cite(papers) ?? '';
  if (editor && (await replaceSelections(editor, citation))) return;
  await vscode.env.clipboard.writeText(citation);
  void vscode.window.showInformationMessage(
    editor
      ? vscode.l10n.t('This editor cannot be edited: the citation is in the clipboard.')
      : vscode.l10n.t('No editor is open: the citation is in the clipboard.'),
  );
}

/** How long the news of an edit may take to come back from the window, in milliseconds. */
const EDIT_ECHO = 300;

/** @returns false when the editor is closed or read-only */
async function replaceSelections(hidden: vscode.TextEditor, text: string): Promise<boolean> {
  if (hidden.document.isClosed) return false;
  const editor = await reveal(hidden);
  const changed = waitForChange(editor.document);
  const replaced = await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, text);
  });
  // VS Code reports success for read-only editors too; only a changed document is proof.
  if (!replaced || !(await changed)) return false;
  // A replaced selection stays selected, and the next key would delete the citation: go to its end.
  editor.selections = editor.selections.map(({ end }) => new vscode.Selection(end, end));
  return true;
}

/** Whether the document changes within the time that the news of an edit takes. */
function waitForChange(document: vscode.TextDocument): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (changed: boolean) => {
      listener.dispose();
      clearTimeout(timer);
      resolve(changed);
    };
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) settle(true);
    });
    const timer = setTimeout(() => {
      settle(false);
    }, EDIT_ECHO);
  });
}
