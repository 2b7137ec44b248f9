import type { BranchNode, ListNode } from './topicTreeModel';

type Node = BranchNode | ListNode;

/** The branches whose papers a tree has drawn, with what was drawn of them, so that only those that change are drawn anew. */
export class DrawnBranches {
  private readonly drawn = new Map<Node['path'], { readonly node: Node; readonly rows: string }>();

  /** Remembers the rows of a branch as text. */
  note(node: Node, rows: string): void {
    this.drawn.set(node.path, { node, rows });
  }

  clear(): void {
    this.drawn.clear();
  }

  /** The branches that would be drawn otherwise now. @param describe the rows of a branch as text, as they are now */
  async findStale(describe: (node: Node) => Promise<string>): Promise<readonly Node[]> {
    const stale: Node[] = [];
    for (const { node, rows } of [...this.drawn.values()]) {
      if ((await describe(node)) !== rows) stale.push(node);
    }
    return stale;
  }
}
