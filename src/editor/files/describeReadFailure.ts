import * as vscode from 'vscode';

/** How systems name a link that leads back to itself, for which VS Code has no code of its own. */
const LOOP = /\bELOOP\b|too many symbolic links/i;

/** Why a file was not read and what to do, ready to follow its name and a colon. */
export function describeReadFailure(error: unknown): string {
  if (error instanceof vscode.CancellationError)
    return vscode.l10n.t('reading it was cancelled. Refresh to read it.');
  const message = error instanceof Error ? error.message : String(error);
  if (LOOP.test(message)) {
    return vscode.l10n.t('is a link that leads back to itself. Let it lead to a file, or delete it.');
  }
  if (!(error instanceof vscode.FileSystemError)) return message;
  switch (error.code) {
    case 'FileNotFound':
      return vscode.l10n.t('is not there any more, or is a link that leads nowhere. Restore or delete it.');
    case 'FileIsADirectory':
      return vscode.l10n.t('is a folder, expected a file.');
    case 'NoPermissions':
      return vscode.l10n.t('permission to read it was denied. Allow reading it, then refresh.');
    case 'Unavailable':
      return vscode.l10n.t('its file system cannot be reached: {0}. Refresh when it can be.', message);
    default:
      return vscode.l10n.t('cannot be read: {0}. Try to open it in the editor, then refresh.', message);
  }
}
