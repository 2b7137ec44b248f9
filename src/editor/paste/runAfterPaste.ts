import * as vscode from 'vscode';
import { applyEdits } from '../../cite/edit/textEdit';
import type { CitationOffer } from './citationOffer';

/** A person may go to and fro between the choices; more changes are the writing that goes on. */
const MOST_CHANGES = 20;

/**
 * Does what is to be done after an offer was taken, as soon as its edits stand in their documents: VS Code does not
 * say which of several offers it applies, at once or when the person chooses another.
 *
 * @returns stops waiting
 */
export function runAfterPaste({ changes, run }: NonNullable<CitationOffer['after']>): vscode.Disposable {
  const expected = changes.map(({ document, edits }) => ({
    document,
    text: applyEdits(document.getText(), edits),
  }));
  const waiting = new Set(expected.filter(({ document, text }) => document.getText() !== text));
  let count = 0;
  const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    const changed = expected.find((each) => each.document === document);
    if (!changed) return;
    if (document.getText() === changed.text) waiting.delete(changed);
    else waiting.add(changed);
    if (waiting.size === 0) {
      listener.dispose();
      void run();
    } else if (++count > MOST_CHANGES) listener.dispose();
  });
  return listener;
}
