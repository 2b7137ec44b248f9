import * as vscode from 'vscode';
import { hashString } from '../../core/hash';

/** So many files are remembered; who undoes goes back a step or two. */
const MOST = 50;

/**
 * Saves documents that we have edited, and saves them again when the edit is undone or redone: what a person takes
 * back should not stand in a file that they do not even have open.
 */
export class SavedEdits implements vscode.Disposable {
  /** For each document the texts that it was saved with, before and after edits, as hashes. */
  private readonly texts = new Map<string, ReadonlySet<number>>();
  private readonly listener = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.reason !== undefined) void this.saveAgain(event.document);
  });

  /**
   * To be called before an edit of documents that the person does not have in hand.
   *
   * @returns saves them, once they are edited, but for those with changes of the person's own: these are theirs to save
   */
  prepare(documents: readonly vscode.TextDocument[]): () => Promise<void> {
    const clean = documents.filter(({ isDirty, isUntitled }) => !isDirty && !isUntitled);
    for (const document of clean) this.addText(document);
    return async () => {
      for (const document of clean) {
        this.addText(document);
        await document.save();
      }
    };
  }

  dispose(): void {
    this.listener.dispose();
  }

  private async saveAgain(document: vscode.TextDocument): Promise<void> {
    if (this.texts.get(document.uri.toString())?.has(hashString(document.getText()))) await document.save();
  }

  private addText(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    const texts = new Set(this.texts.get(uri)).add(hashString(document.getText()));
    this.texts.delete(uri);
    this.texts.set(uri, texts);
    const [oldest] = this.texts.keys();
    if (this.texts.size > MOST && oldest !== undefined) this.texts.delete(oldest);
  }
}
