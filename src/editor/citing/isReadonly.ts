import * as vscode from 'vscode';
import { fileOf } from './citingPlace';

/**
 * Whether a document cannot be edited. VS Code changes the text of such documents all the same when asked to, and
 * says nothing, so it has to be known before.
 */
export async function isReadonly(document: vscode.TextDocument): Promise<boolean> {
  const uri = fileOf(document);
  if (uri.scheme === 'untitled') return false;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // Deleted meanwhile: the editor still has it, and saving makes it anew.
    return false;
  }
}
