import * as vscode from 'vscode';
import { nameOf } from '../../cite/project/paths';

/**
 * Whether VS Code has read a file as UTF-8 that is not. What it shows as `�` would stand in the file once it is saved.
 *
 * @throws Error when the file cannot be read again
 */
export async function isMisread(document: vscode.TextDocument): Promise<boolean> {
  if (document.isUntitled || !document.getText().includes('\uFFFD')) return false;
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true;
  }
}

/** Why nothing is written into such a file and what to do, ready to follow its name and a colon. */
export function misreadMessage(): string {
  return vscode.l10n.t(
    'is not in UTF-8, so its letters would be lost if it was written now. Reopen it with its encoding, save it with the encoding UTF-8, and try again.',
  );
}

/** @throws Error that names a document which cannot be written without loss */
export async function refuseMisread(document: vscode.TextDocument): Promise<void> {
  if (await isMisread(document)) throw new Error(`${nameOf(document.uri.path)}: ${misreadMessage()}`);
}
