import * as vscode from 'vscode';
import type { PaperPanels } from '../paperView/paperPanels';
import type { TopicTreeNode } from './topicTreeModel';

/** Whoever runs through a tree looks at no paper for less, in milliseconds. */
const PAUSE = 150;

/**
 * Shows the paper that was selected last in the tab that follows, once the selection rests. An extension learns what is
 * selected, by a click, Space, Enter, or an arrow key with Shift; on which row arrow keys alone stand it is not told
 * (`TreeView.activeItem` is a proposal), and to take these keys over would cost more than it gives.
 */
export function followSelection(
  view: vscode.TreeView<TopicTreeNode>,
  panels: Pick<PaperPanels, 'follow'>,
): vscode.Disposable {
  let before: ReadonlySet<TopicTreeNode> = new Set();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listening = view.onDidChangeSelection(({ selection }) => {
    const added = selection.filter((node) => !before.has(node));
    before = new Set(selection);
    clearTimeout(timer);
    // Several at once were not gone through one by one.
    const [node, ...others] = added;
    if (node?.kind === 'paper' && others.length === 0)
      timer = setTimeout(() => void panels.follow(node.paper), PAUSE);
  });
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    listening.dispose();
  });
}
