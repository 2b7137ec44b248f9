import * as vscode from 'vscode';
import { CommandId } from '../commandIds';
import type { PaperPanels } from '../paperView/paperPanels';
import type { ImportContext } from '../sources/importFiles';
import { chooseGrouping, chooseOrder } from './arrangeTree';
import { createDragAndDrop } from './dragAndDrop';
import { openFilterBox } from './filterBox';
import { followSelection } from './followSelection';
import { registerPaperMarks } from './paperMarks';
import { SHOW_MORE } from './showMore';
import { showState } from './showState';
import { timelineOfNodes } from './timelineOfNodes';
import type { TopicTreeNode } from './topicTreeModel';
import { TopicTreeProvider } from './topicTreeProvider';
import type { TreeContext } from './treeQuestions';

const VIEW_ID = 'literature.topics';

/** Shows the library in the sidebar as a tree, and what it is made of. */
export function registerTopicTree(
  context: ImportContext & TreeContext & { readonly panels: PaperPanels },
): vscode.Disposable {
  const { choices, panels } = context;
  const provider = new TopicTreeProvider(context);
  const view = vscode.window.createTreeView(VIEW_ID, {
    treeDataProvider: provider,
    dragAndDropController: createDragAndDrop(context),
    canSelectMany: true,
    showCollapseAll: true,
  });
  const arrange = async (choose: typeof chooseGrouping) => {
    if (await choose(choices)) provider.redraw();
  };
  return vscode.Disposable.from(
    provider,
    view,
    registerPaperMarks(),
    showState(view, provider, choices),
    followSelection(view, panels),
    view.onDidExpandElement(({ element }) => {
      provider.noteFold(element, false);
    }),
    view.onDidCollapseElement(({ element }) => {
      provider.noteFold(element, true);
    }),
    vscode.commands.registerCommand(SHOW_MORE, provider.showMore.bind(provider)),
    vscode.commands.registerCommand(CommandId.groupPapers, () => arrange(chooseGrouping)),
    vscode.commands.registerCommand(CommandId.sortPapers, () => arrange(chooseOrder)),
    vscode.commands.registerCommand(CommandId.filterPapers, async (text?: unknown) => {
      if (typeof text !== 'string') {
        openFilterBox(provider);
        return;
      }
      // From a paper's page, which names one of its topics or authors.
      provider.filter(text);
      await vscode.commands.executeCommand(`${VIEW_ID}.focus`);
    }),
    vscode.commands.registerCommand(CommandId.clearFilter, () => {
      provider.filter('');
    }),
    vscode.commands.registerCommand(
      CommandId.showTimeline,
      (node?: TopicTreeNode, selected?: readonly TopicTreeNode[]) =>
        panels.showTimeline(timelineOfNodes(provider.rows.filtered, choices.grouping, node, selected)),
    ),
  );
}
