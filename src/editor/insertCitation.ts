import * as vscode from 'vscode';
import { languageOfFormat } from '../cite/languages';
import type { Paper } from '../core/paper';
import { citationLanguageOf } from './documentLanguage';

/**
 * Puts a citation of the papers at every cursor of an editor, selections replaced, as one undo step. Without an
 * editor, or where it cannot be edited, the citation goes to the clipboard and a message says so.
 *
 * @param editor the one that was active before any picker opened: a picker takes the focus
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

/** @returns false when the editor is closed or read-only */
async function replaceSelections(editor: vscode.TextEditor, text: string): Promise<boolean> {
  if (editor.document.isClosed) return false;
  const replaced = await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, text);
  });
  // A replaced selection stays selected, and the next key would delete the citation: go to its end.
  if (replaced) editor.selections = editor.selections.map(({ end }) => new vscode.Selection(end, end));
  return replaced;
}
