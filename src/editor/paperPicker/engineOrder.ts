import type * as vscode from 'vscode';

/**
 * Makes a quick pick list its rows in the order in which they are given.
 *
 * VS Code sorts rows whose label contains the typed text before all others, which undoes the ranking. The property
 * that turns this off is not in the stable API (microsoft/vscode#73904), but the object has a plain setter for it;
 * where that should go away, rows are still all shown, and only their order is VS Code's.
 */
export function keepEngineOrder(picker: vscode.QuickPick<vscode.QuickPickItem>): void {
  if ('sortByLabel' in picker) (picker as { sortByLabel: boolean }).sortByLabel = false;
}
