import type { PaperMarks } from './paperMarks';
import type { BranchNode, ListNode, TopicTreeNode } from './topicTreeModel';

type Node = BranchNode | ListNode;

/** A row with the marks that it is drawn with. */
export type DrawnRow = readonly [row: TopicTreeNode, marks: PaperMarks | undefined];

/** The branches whose papers a tree has drawn, with what was drawn of them, so that only those that change are drawn anew. */
export class DrawnBranches {
  private readonly drawn = new Map<
    Node['path'],
    { readonly node: Node; readonly rows: readonly DrawnRow[] }
  >();

  /** Remembers the rows of a branch. They become text only when they are compared: whoever unfolds it would wait for that. */
  note(node: Node, rows: readonly DrawnRow[]): void {
    this.drawn.set(node.path, { node, rows });
  }

  clear(): void {
    this.drawn.clear();
  }

  /** The branches that would be drawn otherwise now. @param rowsOf the rows of a branch, as they are now */
  async findStale(rowsOf: (node: Node) => Promise<readonly DrawnRow[]>): Promise<readonly Node[]> {
    const stale: Node[] = [];
    for (const { node, rows } of [...this.drawn.values()]) {
      if (JSON.stringify(await rowsOf(node)) !== JSON.stringify(rows)) stale.push(node);
    }
    return stale;
  }
}
