import * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import { bylineOf } from '../paperText';

/** A line of the list: a paper, or a heading above papers. */
export type PickerRow = PaperRow | HeadingRow;

export interface PaperRow extends vscode.QuickPickItem {
  readonly paper: Paper;
}

export interface HeadingRow extends vscode.QuickPickItem {
  readonly kind: vscode.QuickPickItemKind.Separator;
}

export const openButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('book'),
  tooltip: vscode.l10n.t('Open Paper'),
};

export const copyBibtexButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('copy'),
  tooltip: vscode.l10n.t('Copy BibTeX'),
};

/** @param detail why the paper is in the list, in words */
export function createPaperRow(paper: Paper, detail: string): PaperRow {
  return {
    paper,
    label: withoutIcons(paper.title),
    description: withoutIcons(bylineOf(paper)),
    detail: withoutIcons(detail),
    buttons: [openButton, copyBibtexButton],
    // Ranked by us: VS Code must neither hide a misspelt match nor filter by letters.
    alwaysShow: true,
  };
}

export function createHeadingRow(label: string): HeadingRow {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** `$(name)` in a label would show as an icon; a title that holds it has to show as text. */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
