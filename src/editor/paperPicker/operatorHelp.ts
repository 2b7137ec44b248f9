import * as vscode from 'vscode';

/** An operator of the query language as the picker explains it. */
export interface OperatorRow extends vscode.QuickPickItem {
  /** What choosing the row types. */
  readonly typed: string;
}

/** Typed alone it lists the operators, as in VS Code's own quick pick. */
export const HELP_QUERY = '?';

/** Lists the operators, as typing the query for help does. */
export const helpButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('question'),
  tooltip: vscode.l10n.t('List the search operators'),
};

/** One row an operator; choosing it types the operator. */
export function createOperatorRows(): readonly OperatorRow[] {
  const operators: readonly (readonly [typed: string, meaning: string, example: string])[] = [
    ['author:', vscode.l10n.t('by an author'), 'author:xiao'],
    ['title:', vscode.l10n.t('with a word in the title'), 'title:sinks'],
    ['topic:', vscode.l10n.t('of a topic'), 'topic:quantization'],
    ['org:', vscode.l10n.t('of an organisation'), 'org:nvidia'],
    ['venue:', vscode.l10n.t('published at a venue'), 'venue:iclr'],
    ['key:', vscode.l10n.t('by citation key'), 'key:xiao2023'],
    [
      'year:',
      vscode.l10n.t('of a year, from a year on, or between years'),
      'year:2024  year:>=2023  year:2021-2023',
    ],
    ['"', vscode.l10n.t('with exactly this phrase'), '"attention sinks"'],
    ['-', vscode.l10n.t('without a word'), 'decoding -speculative'],
  ];
  return operators.map(([typed, meaning, example]) => ({
    typed,
    label: typed,
    description: `${meaning} — ${example}`,
    alwaysShow: true,
  }));
}
