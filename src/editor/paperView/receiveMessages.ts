import * as vscode from 'vscode';
import { sourceNameOf } from '../library/sourceName';
import { logFailure } from '../logFailure';
import { messageText } from '../visibleText';
import type { FromView } from './viewMessages';

/**
 * Hands over what a page sends. Where that fails, the log tells it, and a message tells the person what they have asked
 * for in vain: VS Code tells only of commands that it has called itself.
 */
export function receiveMessages(
  webview: vscode.Webview,
  receive: (message: FromView) => Promise<void>,
  log: Pick<vscode.LogOutputChannel, 'error'>,
): vscode.Disposable {
  return webview.onDidReceiveMessage((message: FromView) => {
    receive(message).catch((error: unknown) => {
      logFailure(log, error);
      const told = describeFailure(message, error instanceof Error ? error.message : String(error));
      if (told !== undefined) void vscode.window.showErrorMessage(messageText(told));
    });
  });
}

/** Undefined where the person has asked for nothing that could fail. */
function describeFailure(message: FromView, why: string): string | undefined {
  if (message.kind === 'ready') return undefined;
  if (message.kind === 'note') return vscode.l10n.t('The note was not kept: {0}', why);
  switch (message.action) {
    case 'cite':
      return vscode.l10n.t('The paper was not cited: {0}', why);
    case 'addToBibliography':
      return vscode.l10n.t('The paper was not added to a bibliography: {0}', why);
    case 'copyAs':
      return vscode.l10n.t('The citation was not copied: {0}', why);
    case 'list':
      return vscode.l10n.t('The reading list was not changed: {0}', why);
    case 'filter':
      return vscode.l10n.t('The papers were not filtered: {0}', why);
    case 'open':
      return vscode.l10n.t('The paper was not opened: {0}', why);
    case 'period':
      return vscode.l10n.t('The papers of the bar were not listed: {0}', why);
    case 'goTo': {
      const name = sourceNameOf(vscode.Uri.parse(message.uri));
      return vscode.l10n.t('{0} was not opened; perhaps it was renamed or deleted: {1}', name, why);
    }
    case 'pin':
      return undefined;
  }
}
