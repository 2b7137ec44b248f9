import * as vscode from 'vscode';

/** How systems name a link that leads back to itself, for which VS Code has no code of its own. */
const LOOP = /\bELOOP\b|too many symbolic links/i;

/**
 * Why a file was not read and what to do, ready to follow its name and a colon.
 *
 * @param again what has it read once more, ready to follow “then”: Read Sources Again does not read everything
 */
export function describeReadFailure(error: unknown, again = readSourcesAgain()): string {
  if (error instanceof vscode.CancellationError)
    return vscode.l10n.t('reading it was cancelled. To have it read, {0}.', again);
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
      return vscode.l10n.t('permission to read it was denied. Allow it, then {0}.', again);
    case 'Unavailable':
      return vscode.l10n.t('its file system cannot be reached: {0}. When it can be, {1}.', message, again);
    default:
      return vscode.l10n.t('cannot be read: {0}. Try to open it in the editor, then {1}.', message, again);
  }
}

/** What has a source that is there read once more, ready to follow “then”. */
export function readSourcesAgain(): string {
  return vscode.l10n.t('choose Read Sources Again');
}
