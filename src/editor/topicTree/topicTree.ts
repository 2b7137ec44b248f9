import * as vscode from 'vscode';
import { nameAuthors } from '../../cite/reference';
import type { Library } from '../../core/library';
import type { Taxonomy } from '../../topics/taxonomy';
import { CommandId } from '../commandIds';
import { bylineOf } from '../paperText';
import { createPaperTooltip } from './paperTooltip';
import { buildTopicTree, type AreaNode, type PaperNode, type TopicTreeNode } from './topicTreeModel';

const VIEW_ID = 'literature.topics';

/** Shows the library by topic in the sidebar. */
export function registerTopicTree(library: Promise<Library>, taxonomy: Taxonomy): vscode.Disposable {
  return vscode.window.createTreeView(VIEW_ID, {
    treeDataProvider: new TopicTreeProvider(library.then((read) => buildTopicTree(read, taxonomy))),
    canSelectMany: true,
    showCollapseAll: true,
  });
}

class TopicTreeProvider implements vscode.TreeDataProvider<TopicTreeNode> {
  constructor(private readonly areas: Promise<readonly AreaNode[]>) {}

  async getChildren(node?: TopicTreeNode): Promise<TopicTreeNode[]> {
    switch (node?.kind) {
      case undefined:
        return [...(await this.areas)];
      case 'area':
        return [...node.topics];
      case 'topic':
        return [...node.papers];
      case 'paper':
        return [];
    }
  }

  getTreeItem(node: TopicTreeNode): vscode.TreeItem {
    switch (node.kind) {
      case 'area':
        return createBranch(`area:${node.name}`, node.name, node.paperCount);
      case 'topic': {
        const item = createBranch(`topic:${node.topic.id}`, node.topic.name, node.papers.length);
        item.tooltip = node.topic.description;
        return item;
      }
      case 'paper':
        return createPaperItem(node);
    }
  }

  /** Tooltips are made when asked for: most papers are never pointed at. */
  resolveTreeItem(item: vscode.TreeItem, node: TopicTreeNode): vscode.TreeItem {
    if (node.kind === 'paper') item.tooltip = createPaperTooltip(node.paper);
    return item;
  }
}

function createBranch(id: string, name: string, paperCount: number): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = String(paperCount);
  item.accessibilityInformation = {
    label:
      paperCount === 1
        ? vscode.l10n.t('{0}, 1 paper', name)
        : vscode.l10n.t('{0}, {1} papers', name, paperCount),
  };
  return item;
}

function createPaperItem(node: PaperNode): vscode.TreeItem {
  const { paper, topic } = node;
  const item = new vscode.TreeItem(paper.title);
  item.id = `paper:${topic.id}:${paper.id}`;
  item.description = [nameAuthors(paper.authors), paper.year].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.contextValue = 'paper';
  item.accessibilityInformation = { label: `${paper.title}. ${bylineOf(paper)}` };
  item.command = { command: CommandId.openPaper, title: vscode.l10n.t('Open Paper'), arguments: [node] };
  return item;
}
