import * as vscode from 'vscode';
import { nameAuthors } from '../../cite/reference';
import { CommandId } from '../commandIds';
import { countPapers, countProblems } from '../counts';
import { bylineOf } from '../paperText';
import { SHOW_MORE } from './showMore';
import type { MoreNode, PaperNode, SourceNode, TopicTreeNode } from './topicTreeModel';

/** How a node of the tree looks. */
export function createItem(node: TopicTreeNode): vscode.TreeItem {
  switch (node.kind) {
    case 'area':
      return createBranch(`area:${node.name}`, node.name, node.paperCount);
    case 'topic': {
      const item = createBranch(`topic:${node.topic.id}`, node.topic.name, node.paperCount);
      item.tooltip = node.topic.description;
      return item;
    }
    case 'paper':
      return createPaperItem(node);
    case 'more':
      return createMoreItem(node);
    case 'sources': {
      const item = new vscode.TreeItem(vscode.l10n.t('Sources'), vscode.TreeItemCollapsibleState.Collapsed);
      item.id = 'sources';
      item.tooltip = vscode.l10n.t('What the library is made of');
      item.contextValue = 'sources';
      item.iconPath = new vscode.ThemeIcon('library');
      return item;
    }
    case 'source':
      return createSourceItem(node);
  }
}

function createBranch(id: string, name: string, paperCount: number): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = String(paperCount);
  item.accessibilityInformation = { label: `${name}, ${countPapers(paperCount)}` };
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

function createMoreItem({ topic, hidden }: MoreNode): vscode.TreeItem {
  const title = vscode.l10n.t('Show more…');
  const item = new vscode.TreeItem(title);
  item.id = `more:${topic.topic.id}`;
  item.description = vscode.l10n.t('{0} not shown', hidden);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: SHOW_MORE, title, arguments: [topic] };
  return item;
}

const SOURCE_KINDS = [
  { context: 'source.file', icon: 'book' },
  { context: 'source.import', icon: 'inbox' },
  { context: 'source.bundled', icon: 'package' },
] as const;

function createSourceItem({ report }: SourceNode): vscode.TreeItem {
  const { id, name, papers, problemCount, rank } = report;
  const kind = SOURCE_KINDS[rank] ?? SOURCE_KINDS[0];
  const item = new vscode.TreeItem(name);
  item.id = `source:${id}`;
  item.description = [countPapers(papers), ...(problemCount > 0 ? [countProblems(problemCount)] : [])].join(
    ' · ',
  );
  item.iconPath =
    problemCount > 0
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon(kind.icon);
  item.contextValue = problemCount > 0 ? `${kind.context}.problems` : kind.context;
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  if (problemCount > 0) {
    const title = vscode.l10n.t('Show Problems');
    item.command = { command: CommandId.showProblems, title, arguments: [{ kind: 'source', report }] };
  } else if (kind.context === 'source.file') {
    const title = vscode.l10n.t('Open');
    item.command = { command: 'vscode.open', title, arguments: [vscode.Uri.parse(id)] };
  }
  return item;
}
