import * as vscode from 'vscode';
import { countPapers } from '../counts';
import { nameGrouping, nameOrder } from './nameBranch';
import { nameFilter } from './nameFilter';
import type { TopicTreeNode } from './topicTreeModel';
import type { TopicTreeProvider } from './topicTreeProvider';
import type { TreeChoices } from './treeChoices';

const IS_FILTERED = 'literature.topics.isFiltered';
const IS_EMPTY = 'literature.topics.isEmpty';

/** Says above the tree how it is arranged and what is filtered. */
export function showState(
  view: vscode.TreeView<TopicTreeNode>,
  provider: TopicTreeProvider,
  choices: TreeChoices,
): vscode.Disposable {
  const showFiltered = followContext(IS_FILTERED);
  const showEmpty = followContext(IS_EMPTY);
  const show = () => {
    const { filtered, found, isEmpty } = provider.rows;
    const description = describeChoices(choices);
    const message = filtered && found ? describeFound(filtered, found) : '';
    // VS Code draws them anew when they are the same.
    if (view.description !== description) view.description = description;
    if (view.message !== message) view.message = message;
    showFiltered(filtered !== '');
    showEmpty(isEmpty);
  };
  show();
  return provider.onDidShow(show);
}

/** Sets a context key of `when` clauses where it changes: this is said at each letter of a filter. */
function followContext(key: string): (value: boolean) => void {
  let last: boolean | undefined;
  return (value) => {
    if (value === last) return;
    last = value;
    void vscode.commands.executeCommand('setContext', key, value);
  };
}

/** Nothing where all is as it is at first. */
function describeChoices({ grouping, order }: TreeChoices): string {
  return [
    ...(grouping === 'topic' ? [] : [vscode.l10n.t('by {0}', nameGrouping(grouping))]),
    ...(order === 'date' ? [] : [vscode.l10n.t('sorted by {0}', nameOrder(order).label)]),
  ].join(', ');
}

function describeFound(
  filter: string,
  { paperCount, isCut }: { readonly paperCount: number; readonly isCut: boolean },
): string {
  const asked = nameFilter(filter);
  if (paperCount === 0) return vscode.l10n.t('No paper answers {0}.', asked);
  return isCut
    ? vscode.l10n.t('The {0} best papers for {1}', paperCount, asked)
    : vscode.l10n.t('{0} for {1}', countPapers(paperCount), asked);
}
