import * as vscode from 'vscode';

/** What tells one state of a file from another; undefined for what is gone, or is no file. */
export async function stampOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { mtime, size, type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) === 0 ? undefined : `${mtime}:${size}`;
  } catch {
    return undefined;
  }
}
