import * as vscode from 'vscode';
import type { LibraryProgress } from '../../library/libraryMessages';
import { withLateProgress } from '../lateProgress';
import type { LibraryClient } from './libraryClient';

/** Does a change of the library, with its progress and a way to give it up when it takes long. */
export async function showChange<Result>(
  name: string,
  progressed: vscode.Event<LibraryProgress>,
  client: LibraryClient,
  change: () => Promise<Result>,
): Promise<Result> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading {0}', name),
    cancellable: true,
  };
  return withLateProgress(options, async (report, signal) => {
    const listening = progressed((progress) => {
      report(describe(progress));
    });
    signal.addEventListener('abort', () => {
      // A library that has died has given it up already, which whoever waits for the change is told.
      client.ask({ kind: 'cancel' }).catch(() => undefined);
    });
    try {
      return await change();
    } finally {
      listening.dispose();
    }
  });
}

function describe({ stage, done, total }: LibraryProgress): string {
  const count =
    total === undefined ? done.toLocaleString() : `${done.toLocaleString()} / ${total.toLocaleString()}`;
  return stage === 'reading'
    ? vscode.l10n.t('{0} papers read', count)
    : vscode.l10n.t('{0} papers indexed', count);
}
