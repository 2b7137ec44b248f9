import type { LogOutputChannel } from 'vscode';
import type { Paper } from '../../core/paper';
import type { TreeQuery } from '../../library/groups/treeQuery';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import type { ReadingList } from '../readingList';
import type { RecentlyCited } from '../recentlyCited';
import type { CitedHere } from './citedHere';
import { type BranchNode, describeBranches, describePapers, type ListNode } from './topicTreeModel';
import type { PaperNode } from './topicTreeModel';
import type { TreeChoices } from './treeChoices';

/** What the tree is drawn from. */
export interface TreeContext {
  readonly library: LiteratureLibrary;
  readonly readingList: ReadingList;
  readonly recentlyCited: RecentlyCited;
  readonly citedHere: CitedHere;
  readonly choices: TreeChoices;
  readonly log: Pick<LogOutputChannel, 'error'>;
}

/** Whom the tree asks for its rows. */
export interface TreeQuestions {
  readonly library: Pick<LiteratureLibrary, 'ask' | 'papers' | 'taxonomy' | 'sources'>;
  readonly readingList: Pick<ReadingList, 'papers'>;
  readonly recentlyCited: Pick<RecentlyCited, 'ids'>;
  readonly citedHere: Pick<CitedHere, 'current'>;
  readonly choices: Pick<TreeChoices, 'grouping' | 'order'>;
}

/** The branches of the tree, and of what they are some. */
export interface Branches {
  readonly nodes: readonly BranchNode[];
  readonly hidden: number;
  readonly paperCount: number;
  readonly isCut: boolean;
}

/** Asks for the branches of the tree, at most `limit`. */
export async function askBranches(context: TreeQuestions, filter: string, limit: number): Promise<Branches> {
  const tree = queryOf(context, filter);
  const taxonomy = await context.library.taxonomy();
  const { branches, ...counts } = await context.library.ask({ kind: 'branches', tree, limit });
  return { nodes: describeBranches(branches, tree, taxonomy), ...counts };
}

/** Asks for the papers of a branch, at most `limit`. */
export async function askPapers(
  context: TreeQuestions,
  filter: string,
  node: BranchNode | ListNode,
  limit: number,
): Promise<readonly PaperNode[]> {
  if (node.kind === 'list') {
    const papers = await papersOfList(context, node.path, limit);
    return describePapers(
      papers.map((paper) => ({ paper, highlights: [] })),
      node,
    );
  }
  const tree = queryOf(context, filter);
  const papers = await context.library.ask({ kind: 'branch', tree, branch: node.branch.id, start: 0, limit });
  return describePapers(papers, node);
}

/** The lists above the branches; the reading list even when it is empty, since papers are dropped on it. */
export async function askLists(context: TreeQuestions): Promise<readonly ListNode[]> {
  const { inDocument, sources } = context.citedHere.current;
  const cited =
    inDocument.length > 0
      ? context.library.ask({ kind: 'keyed', keys: inDocument, sources, limit: 0 })
      : { paperCount: 0 };
  const [{ paperCount }, reading, recent] = await Promise.all([
    cited,
    papersOfList(context, 'reading', Infinity),
    papersOfList(context, 'recent', Infinity),
  ]);
  const lists: readonly ListNode[] = [
    { kind: 'list', path: 'cited', paperCount },
    { kind: 'list', path: 'reading', paperCount: reading.length },
    { kind: 'list', path: 'recent', paperCount: recent.length },
  ];
  return lists.filter((list) => list.paperCount > 0 || list.path === 'reading');
}

async function papersOfList(
  { library, readingList, recentlyCited, citedHere }: TreeQuestions,
  list: ListNode['path'],
  limit: number,
): Promise<readonly Paper[]> {
  switch (list) {
    case 'cited': {
      const { inDocument, sources } = citedHere.current;
      return (await library.ask({ kind: 'keyed', keys: inDocument, sources, limit })).papers;
    }
    case 'reading':
      return library.papers(readingList.papers.map(([id]) => id).slice(0, limit));
    case 'recent':
      return library.papers(recentlyCited.ids.slice(0, limit));
  }
}

function queryOf({ choices, citedHere, readingList }: TreeQuestions, filter: string): TreeQuery {
  const { grouping, order } = choices;
  return {
    grouping,
    order,
    filter,
    // Both may be long, and most trees do not hang on them.
    ...(order === 'cited' && { cited: [...citedHere.current.times] }),
    ...(grouping === 'reading' && { reading: readingList.papers }),
  };
}
