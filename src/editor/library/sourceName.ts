import * as vscode from 'vscode';

/** What a bibliography is called as a source, also in the origins of its papers: its path in the workspace. */
export function sourceNameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
