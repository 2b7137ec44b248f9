import * as vscode from 'vscode';
import type { Grouping } from '../../library/groups/treeQuery';
import { countPapers } from '../counts';
import { takeIds, type TimelineOf } from '../paperView/timeline/timelineOf';
import { visibleText } from '../visibleText';
import { nameBranch } from './nameBranch';
import { nameFilter } from './nameFilter';
import type { BranchNode, TopicTreeNode } from './topicTreeModel';

/**
 * Of what a timeline is that is asked for from the tree: the branch or the papers that it was called on, else all that
 * the tree shows.
 *
 * @param filter what the tree is filtered by; empty if by nothing
 * @param selected all nodes that are selected, if it was called on one of several
 */
export function timelineOfNodes(
  filter: string,
  grouping: Grouping,
  node?: TopicTreeNode,
  selected: readonly TopicTreeNode[] = [],
): TimelineOf {
  if (node?.kind === 'branch') return timelineOfBranch(filter, node);
  const nodes = selected.length > 0 ? selected : node ? [node] : [];
  const papers = nodes.flatMap((one) => (one.kind === 'paper' ? [one.paper] : []));
  if (papers.length > 0) {
    // One paper may be selected in several branches.
    const each = [...new Map(papers.map((paper) => [paper.id, paper])).values()];
    const ids = takeIds(each);
    const title =
      ids.length === each.length
        ? countPapers(ids.length)
        : vscode.l10n.t('{0} of {1} papers', ids.length, each.length);
    return { kind: 'papers', title, ids };
  }
  const title = filter === '' ? vscode.l10n.t('All papers') : nameFound(filter);
  return { kind: 'branches', title, grouping, filter };
}

function timelineOfBranch(filter: string, node: BranchNode): TimelineOf {
  const { grouping, branch, topics } = node;
  const name = visibleText(nameBranch(node));
  return {
    kind: 'branches',
    title: filter === '' ? name : `${name} · ${nameFound(filter)}`,
    grouping,
    filter,
    branches: topics ? topics.map((topic) => topic.branch.id) : [branch.id],
  };
}

function nameFound(filter: string): string {
  return vscode.l10n.t('Papers for {0}', nameFilter(filter));
}
