import type { Paper } from '../../core/paper';
import type { BranchPaper, Grouping, TreeBranch } from '../../library/groups/treeQuery';
import type { SourceReport } from '../../library/libraryMessages';
import type { Range } from '../../search/searchHit';
import type { Taxonomy } from '../../topics/taxonomy';

/** A branch or leaf of the tree. */
export type TopicTreeNode = BranchNode | ListNode | PaperNode | MoreNode | SourcesNode | SourceNode;

/** A branch of what papers are grouped by, whose papers are asked for when it is unfolded, or an area with its topics. */
export interface BranchNode {
  readonly kind: 'branch';
  /** Unique in the tree, and the same from start to start. */
  readonly path: string;
  readonly grouping: Grouping;
  readonly branch: TreeBranch;
  /** What a topic is about. */
  readonly description?: string;
  readonly topics?: readonly BranchNode[];
  /** Whether it holds what answers a filter. */
  readonly isFound: boolean;
  /** Whether what a filter has found there is to be seen at once. */
  readonly isUnfolded: boolean;
}

/** So many papers of a branch are shown at first of what a filter has found: its best. */
export const FOUND_PAGE = 20;
/**
 * What a filter has found is unfolded until about so many rows are. They are more than are seen at once, and VS Code
 * asks for the rows of one branch after the other, which takes the longer the more are unfolded.
 */
const FOUND_ROWS = 100;

/** A branch of papers that belong together by what a person does, not by what they are. */
export interface ListNode {
  readonly kind: 'list';
  /** Also its path. */
  readonly path: 'cited' | 'reading' | 'recent';
  readonly paperCount: number;
}

/** A paper in a branch. It may stand in several, so it carries the path of its own. */
export interface PaperNode {
  readonly kind: 'paper';
  readonly paper: Paper;
  readonly path: string;
  /** What of its title answers the filter. */
  readonly highlights: readonly Range[];
}

/** What stands below the papers that are shown of a large branch, or below the branches of a large tree. */
export interface MoreNode {
  readonly kind: 'more';
  /** Undefined for the tree itself. */
  readonly of: BranchNode | ListNode | undefined;
  /** So many are not shown. */
  readonly hidden: number;
}

/** What the library is made of. */
export interface SourcesNode {
  readonly kind: 'sources';
}

/** One and the same, so that it can be drawn anew by itself. */
export const SOURCES: SourcesNode = { kind: 'sources' };

/** One source, with what came of reading it. */
export interface SourceNode {
  readonly kind: 'source';
  readonly report: SourceReport;
}

/**
 * The branches of a tree as nodes. With a filter they have paths of their own: what a person has unfolded there is not
 * what they have unfolded of the whole tree. Those that are unfolded have others than those that are not, since VS Code
 * leaves a row that it knows as it is.
 */
export function describeBranches(
  branches: readonly TreeBranch[],
  { grouping, filter }: { readonly grouping: Grouping; readonly filter: string },
  taxonomy: Taxonomy,
): readonly BranchNode[] {
  const descriptions = new Map(
    taxonomy.flatMap(({ topics }) => topics.map(({ id, description }) => [id, description])),
  );
  const isFound = filter !== '';
  const root = `${isFound ? 'found:' : ''}${grouping}:`;
  let unfolded = 0;
  const describe = (branch: TreeBranch, above: string): BranchNode => {
    const isUnfolded = isFound && unfolded < FOUND_ROWS;
    const path = `${above}${isUnfolded ? 'unfolded:' : ''}${branch.id}`;
    const shared = { kind: 'branch', path, grouping, branch, isFound, isUnfolded } as const;
    if (branch.branches) {
      return { ...shared, topics: branch.branches.map((topic) => describe(topic, `${path}/`)) };
    }
    if (isUnfolded) unfolded += Math.min(branch.paperCount, FOUND_PAGE);
    const description = grouping === 'topic' ? descriptions.get(branch.id) : undefined;
    return description === undefined ? shared : { ...shared, description };
  };
  return branches.map((branch) => describe(branch, root));
}

/** The papers of a branch as nodes. */
export function describePapers(
  papers: readonly BranchPaper[],
  { path }: Pick<BranchNode | ListNode, 'path'>,
): readonly PaperNode[] {
  return papers.map(({ paper, highlights }) => ({
    kind: 'paper',
    paper,
    highlights,
    path: `${path}|${paper.id}`,
  }));
}
