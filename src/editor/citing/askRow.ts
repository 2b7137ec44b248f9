import * as vscode from 'vscode';

/** An answer that can be picked. */
export interface AnswerRow<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** Asks by a list, the first row being the likeliest; undefined when the person leaves it. */
export async function askRow<Value>(
  rows: readonly AnswerRow<Value>[],
  texts: { readonly title: string; readonly placeholder: string },
): Promise<Value | undefined> {
  const chosen = await vscode.window.showQuickPick(rows, {
    title: texts.title,
    placeHolder: texts.placeholder,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.value;
}
