import * as vscode from 'vscode';
import { inLine } from '../paperText';

/**
 * What the tree is filtered by: in words where it is a filter that a paper's page sets, else as it was typed.
 *
 * @example nameFilter('author:"Song Han"') // author “Song Han”
 */
export function nameFilter(filter: string): string {
  const [, operator, value = ''] = /^(author|org|topic|venue):"([^"]+)"$/.exec(filter) ?? [];
  const name = inLine(operator === undefined ? filter : value);
  switch (operator) {
    case 'author':
      return vscode.l10n.t('author “{0}”', name);
    case 'org':
      return vscode.l10n.t('organisation “{0}”', name);
    case 'topic':
      return vscode.l10n.t('topic “{0}”', name);
    case 'venue':
      return vscode.l10n.t('venue “{0}”', name);
    default:
      return vscode.l10n.t('“{0}”', name);
  }
}
