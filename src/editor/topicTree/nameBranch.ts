import * as vscode from 'vscode';
import type { Grouping, PaperOrder } from '../../library/groups/treeQuery';
import type { BranchNode } from './topicTreeModel';

/** What a branch is called. */
export function nameBranch({ branch, grouping }: Pick<BranchNode, 'branch' | 'grouping'>): string {
  if (grouping === 'reading') return nameState(branch.id);
  return branch.name || nameUnknown(grouping);
}

/** What the papers of the tree can be grouped by. */
export function nameGrouping(grouping: Grouping): string {
  switch (grouping) {
    case 'topic':
      return vscode.l10n.t('Topic');
    case 'year':
      return vscode.l10n.t('Year');
    case 'venue':
      return vscode.l10n.t('Venue');
    case 'author':
      return vscode.l10n.t('Author');
    case 'source':
      return vscode.l10n.t('Source');
    case 'reading':
      return vscode.l10n.t('Reading State');
  }
}

/** What the papers of a branch can be sorted by, and which come first. */
export function nameOrder(order: PaperOrder): { readonly label: string; readonly description: string } {
  switch (order) {
    case 'date':
      return { label: vscode.l10n.t('Date'), description: vscode.l10n.t('newest first') };
    case 'title':
      return { label: vscode.l10n.t('Title'), description: vscode.l10n.t('from A to Z') };
    case 'comments':
      return { label: vscode.l10n.t('Comments'), description: vscode.l10n.t('most first') };
    case 'cited':
      return { label: vscode.l10n.t('Times Cited Here'), description: vscode.l10n.t('most first') };
  }
}

function nameState(state: string): string {
  switch (state) {
    case 'unread':
      return vscode.l10n.t('Unread');
    case 'reading':
      return vscode.l10n.t('Reading');
    case 'read':
      return vscode.l10n.t('Read');
    default:
      return vscode.l10n.t('Not on the Reading List');
  }
}

function nameUnknown(grouping: Exclude<Grouping, 'reading'>): string {
  switch (grouping) {
    case 'topic':
      return vscode.l10n.t('Unsorted');
    case 'year':
      return vscode.l10n.t('Year Not Known');
    case 'venue':
      return vscode.l10n.t('No Venue');
    case 'author':
      return vscode.l10n.t('Authors Not Known');
    case 'source':
      return vscode.l10n.t('Source Not Known');
  }
}
