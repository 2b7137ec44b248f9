import * as vscode from 'vscode';
import { withLateProgress } from '../lateProgress';

/**
 * Reads, and shows that where a file system is slow to answer, so that a person can give up one that never does.
 *
 * @throws CancellationError when it was given up
 */
export function showReading<Result>(name: string, read: () => Promise<Result>): Promise<Result> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading {0}', name),
    cancellable: true,
  };
  return withLateProgress(
    options,
    (_report, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new vscode.CancellationError());
        });
        read().then(resolve, reject);
      }),
  );
}
