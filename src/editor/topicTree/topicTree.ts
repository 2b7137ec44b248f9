import * as vscode from 'vscode';
import type { AreaBranch } from '../../library/libraryMessages';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import type { ImportContext } from '../sources/importFiles';
import { createDragAndDrop } from './dragAndDrop';
import { createPaperTooltip } from './paperTooltip';
import { SHOW_MORE } from './showMore';
import { describeAreas, type SourcesNode, type TopicNode, type TopicTreeNode } from './topicTreeModel';
import { createItem } from './treeItems';

const VIEW_ID = 'literature.topics';
/** So many papers of a topic are shown at once. */
const PAGE = 500;
/** The library may change many times in a moment, in milliseconds. */
const GATHER = 200;
/** A person’s own few sources are read in less, and the tree then need not change under their eyes, in milliseconds. */
const PATIENCE = 300;

/** Shows the library by topic in the sidebar, and what it is made of. */
export function registerTopicTree(context: ImportContext): vscode.Disposable {
  const provider = new TopicTreeProvider(context.library);
  return vscode.Disposable.from(
    provider,
    vscode.commands.registerCommand(SHOW_MORE, (topic: TopicNode) => {
      provider.showMore(topic);
    }),
    vscode.window.createTreeView(VIEW_ID, {
      treeDataProvider: provider,
      dragAndDropController: createDragAndDrop(context),
      canSelectMany: true,
      showCollapseAll: true,
    }),
  );
}

/** One and the same, so that it can be drawn anew by itself. */
const SOURCES: SourcesNode = { kind: 'sources' };

class TopicTreeProvider implements vscode.TreeDataProvider<TopicTreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TopicTreeNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  /** By topic, where the person has asked for more than a page. */
  private readonly shown = new Map<string, number>();
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private areas: readonly AreaBranch[] = [];
  private readonly listening: vscode.Disposable;

  constructor(private readonly library: LiteratureLibrary) {
    this.listening = library.onDidChange(() => {
      clearTimeout(this.gathering);
      this.gathering = setTimeout(() => void this.follow(), GATHER);
    });
  }

  showMore(node: TopicNode): void {
    this.shown.set(node.topic.id, this.countShown(node) + PAGE);
    this.changed.fire(node);
  }

  async getChildren(node?: TopicTreeNode): Promise<TopicTreeNode[]> {
    switch (node?.kind) {
      case undefined: {
        const taxonomy = await this.library.taxonomy();
        await Promise.race([this.library.settled(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
        this.areas = await this.library.ask({ kind: 'areas' });
        return [...describeAreas(this.areas, taxonomy), SOURCES];
      }
      case 'area':
        return [...node.topics];
      case 'topic':
        return this.papersOf(node);
      case 'sources':
        return this.library.sources.map((report) => ({ kind: 'source', report }));
      case 'source':
      case 'paper':
      case 'more':
        return [];
    }
  }

  getTreeItem(node: TopicTreeNode): vscode.TreeItem {
    return createItem(node);
  }

  /** Tooltips are made when asked for: most papers are never pointed at. */
  resolveTreeItem(item: vscode.TreeItem, node: TopicTreeNode): vscode.TreeItem {
    if (node.kind === 'paper') item.tooltip = createPaperTooltip(node.paper);
    return item;
  }

  dispose(): void {
    clearTimeout(this.gathering);
    vscode.Disposable.from(this.changed, this.listening).dispose();
  }

  /** Draws anew what has changed, and no more: a row that a person points at must stay. */
  private async follow(): Promise<void> {
    const areas = await this.library.ask({ kind: 'areas' });
    const isSame = JSON.stringify(areas) === JSON.stringify(this.areas);
    this.changed.fire(isSame ? SOURCES : undefined);
  }

  private async papersOf(node: TopicNode): Promise<TopicTreeNode[]> {
    const { topic } = node;
    const limit = this.countShown(node);
    const papers = await this.library.ask({ kind: 'topic', topic: topic.id, start: 0, limit });
    const hidden = node.paperCount - papers.length;
    return [
      ...papers.map((paper) => ({ kind: 'paper', paper, topic }) as const),
      ...(papers.length === limit && hidden > 0 ? [{ kind: 'more', topic: node, hidden } as const] : []),
    ];
  }

  private countShown({ topic }: TopicNode): number {
    return this.shown.get(topic.id) ?? PAGE;
  }
}
