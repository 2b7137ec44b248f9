import * as vscode from 'vscode';
import type { FormPiece } from '../../cite/languages/renderForm';

/** The pieces of a citation as a snippet; nothing where they have no tab stops, since plain text is all they are. */
export function snippetOf(pieces: readonly FormPiece[]): { readonly snippet?: vscode.SnippetString } {
  if (pieces.every((piece) => typeof piece === 'string')) return {};
  const snippet = new vscode.SnippetString();
  for (const piece of pieces) {
    if (typeof piece === 'string') snippet.appendText(piece);
    else snippet.appendTabstop(piece.stop);
  }
  return { snippet: snippet.appendTabstop(0) };
}
