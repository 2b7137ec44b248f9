import * as vscode from 'vscode';
import { nameAuthors, paperUrl } from '../../cite/reference';
import type { ReadingState } from '../../library/groups/treeQuery';
import { CommandId } from '../commandIds';
import { countPapers, countProblems } from '../counts';
import { bylineOf } from '../paperText';
import { nameBranch } from './nameBranch';
import { addressMarks, describeMarks, type PaperMarks } from './paperMarks';
import { SHOW_MORE } from './showMore';
import { labelTitle } from './titleLabel';
import type { BranchNode, ListNode, MoreNode, PaperNode, SourceNode } from './topicTreeModel';

const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/**
 * How a branch looks.
 *
 * @param isUnfolded whether it is drawn so: the best of a filter, and what a person has left so, which VS Code itself
 * remembers only while the tree is there
 */
export function createBranchItem(node: BranchNode, isUnfolded: boolean): vscode.TreeItem {
  const { branch, path, description } = node;
  const name = labelTitle(nameBranch(node), []).label;
  const item = createBranch(path, name, branch.paperCount, isUnfolded);
  item.contextValue = 'branch';
  if (description !== undefined) item.tooltip = description;
  return item;
}

/** How a branch of what a person does looks. */
export function createListItem({ path, paperCount }: ListNode, isUnfolded: boolean): vscode.TreeItem {
  const { name, icon, tooltip } = describeList(path);
  const item = createBranch(path, name, paperCount, isUnfolded);
  item.contextValue = `list.${path}`;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.tooltip = tooltip;
  return item;
}

/** How the row looks under which the sources are. */
export function createSourcesItem(isUnfolded: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Sources'), isUnfolded ? Expanded : Collapsed);
  item.id = 'sources';
  item.tooltip = vscode.l10n.t('What the library is made of');
  item.contextValue = 'sources';
  item.iconPath = new vscode.ThemeIcon('library');
  return item;
}

function createBranch(id: string, name: string, paperCount: number, isUnfolded: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(name, isUnfolded ? Expanded : Collapsed);
  item.id = id;
  item.description = String(paperCount);
  item.accessibilityInformation = { label: `${name}, ${countPapers(paperCount)}` };
  return item;
}

function describeList(path: ListNode['path']): {
  readonly name: string;
  readonly icon: string;
  readonly tooltip: string;
} {
  switch (path) {
    case 'cited':
      return {
        name: vscode.l10n.t('Cited in This Document'),
        icon: 'quote',
        tooltip: vscode.l10n.t('Papers that the document cites, in the order of its text'),
      };
    case 'reading':
      return {
        name: vscode.l10n.t('Reading List'),
        icon: 'bookmark',
        tooltip: vscode.l10n.t('Papers that you want to read; drag papers here to keep them'),
      };
    case 'recent':
      return {
        name: vscode.l10n.t('Recently Cited'),
        icon: 'history',
        tooltip: vscode.l10n.t('Papers that you cited last, in any workspace'),
      };
  }
}

/** How a paper looks. */
export function createPaperItem(node: PaperNode, marks: PaperMarks): vscode.TreeItem {
  const { paper, path, highlights } = node;
  const title = labelTitle(paper.title, highlights);
  const item = new vscode.TreeItem(title);
  item.id = path;
  item.description = labelTitle(
    [nameAuthors(paper.authors), paper.year].filter(Boolean).join(' · '),
    [],
  ).label;
  item.iconPath = new vscode.ThemeIcon(iconOf(marks.state));
  const address = addressMarks(marks);
  if (address) item.resourceUri = address;
  item.contextValue = [
    'paper',
    ...(marks.state === undefined ? [] : ['listed', marks.state]),
    ...(paperUrl(paper) === undefined ? [] : ['online']),
  ].join('.');
  const spoken = [`${title.label}. ${labelTitle(bylineOf(paper), []).label}`, ...describeMarks(marks)];
  item.accessibilityInformation = { label: spoken.join(', ') };
  item.command = { command: CommandId.openPaper, title: vscode.l10n.t('Open Paper'), arguments: [node] };
  return item;
}

function iconOf(state: ReadingState | undefined): string {
  return state === undefined ? 'file-text' : { unread: 'bookmark', reading: 'book', read: 'pass' }[state];
}

/** How the row looks that shows more. */
export function createMoreItem({ of, hidden }: MoreNode): vscode.TreeItem {
  const title = vscode.l10n.t('Show more…');
  const item = new vscode.TreeItem(title);
  item.id = `more:${of?.path ?? ''}`;
  item.description = vscode.l10n.t('{0} not shown', hidden);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: SHOW_MORE, title, arguments: [of] };
  return item;
}

const SOURCE_KINDS = [
  { context: 'source.file', icon: 'book' },
  { context: 'source.import', icon: 'inbox' },
  { context: 'source.bundled', icon: 'package' },
] as const;

/** How a source looks. */
export function createSourceItem({ report }: SourceNode): vscode.TreeItem {
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
