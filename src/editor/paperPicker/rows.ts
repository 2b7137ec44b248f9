import * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import { bylineOf } from '../paperText';
import type { OperatorRow } from './operatorHelp';

/** A line of the list: a paper, an operator that the help lists, or a heading or notice. */
export type PickerRow = PaperRow | OperatorRow | vscode.QuickPickItem;

/** A paper that can be chosen. */
export interface PaperRow extends vscode.QuickPickItem {
  readonly paper: Paper;
}

/** Shows the paper without closing the picker. */
const openButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('book'),
  tooltip: vscode.l10n.t('Open Paper'),
};

/** Copies the paper's entry without closing the picker. */
export const copyBibtexButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('copy'),
  tooltip: vscode.l10n.t('Copy BibTeX'),
};

/** @param reason why the paper is in the list, in words; empty when it was not searched for */
export function createPaperRow(paper: Paper, reason: string): PaperRow {
  return {
    paper,
    label: withoutIcons(paper.title),
    // Below the title and not beside it: of two texts on one line VS Code cuts off the second.
    detail: withoutIcons([bylineOf(paper), reason].filter(Boolean).join(' — ')),
    buttons: [openButton, copyBibtexButton],
    // Ranked by us: VS Code must neither hide a misspelt match nor filter by letters.
    alwaysShow: true,
  };
}

/** A heading above the rows that follow. */
export function createHeadingRow(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** `$(name)` in a label would show as an icon; a title that holds it has to show as text. */
function withoutIcons(text: string): string {
  return text.replace(/\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g, '\\$&');
}
