import * as vscode from 'vscode';
import { GROUPINGS, PAPER_ORDERS } from '../../library/groups/treeQuery';
import { nameGrouping, nameOrder } from './nameBranch';
import type { TreeChoices } from './treeChoices';

/** Asks by what the tree is to be grouped. @returns whether that has changed */
export async function chooseGrouping(choices: TreeChoices): Promise<boolean> {
  const chosen = await choose(
    vscode.l10n.t('Group Papers By'),
    GROUPINGS.map((grouping) => ({ label: nameGrouping(grouping), value: grouping })),
    choices.grouping,
  );
  if (chosen !== undefined) await choices.group(chosen);
  return chosen !== undefined;
}

/** Asks in which order the papers of a branch are to stand. @returns whether that has changed */
export async function chooseOrder(choices: TreeChoices): Promise<boolean> {
  const chosen = await choose(
    vscode.l10n.t('Sort Papers By'),
    PAPER_ORDERS.map((order) => ({ ...nameOrder(order), value: order })),
    choices.order,
  );
  if (chosen !== undefined) await choices.sort(chosen);
  return chosen !== undefined;
}

/** Asks for one of several values, with a tick at the one that holds. @returns another one than holds, else undefined */
async function choose<Value>(
  title: string,
  rows: readonly { readonly label: string; readonly description?: string; readonly value: Value }[],
  current: Value,
): Promise<Value | undefined> {
  const items = rows.map((row) => ({
    ...row,
    iconPath: new vscode.ThemeIcon(row.value === current ? 'check' : 'blank'),
  }));
  const chosen = await vscode.window.showQuickPick(items, { title });
  return chosen?.value === current ? undefined : chosen?.value;
}
