import * as vscode from 'vscode';
import { DrawnBranches, type DrawnRow } from './drawnBranches';
import { createPaperTooltip } from './paperTooltip';
import { describeMarks, marksOf } from './paperMarks';
import {
  type BranchNode,
  FOUND_PAGE,
  type ListNode,
  type MoreNode,
  type SourcesNode,
  type TopicTreeNode,
} from './topicTreeModel';
import {
  createBranchItem,
  createListItem,
  createMoreItem,
  createPaperItem,
  createSourceItem,
  createSourcesItem,
} from './treeItems';
import { askBranches, askLists, askPapers, type Branches, type TreeContext } from './treeQuestions';

/** So many papers of a branch, and branches of a tree, are shown at once. */
const PAGE = 500;
/** The library may change many times in a moment, in milliseconds. */
const GATHER = 200;
/** A person’s own few sources are read in less, and the tree then need not change under their eyes, in milliseconds. */
const PATIENCE = 300;

/** One and the same, so that it can be drawn anew by itself. */
const SOURCES: SourcesNode = { kind: 'sources' };

/** What the tree shows. */
export class TopicTreeProvider implements vscode.TreeDataProvider<TopicTreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TopicTreeNode | TopicTreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly shownEmitter = new vscode.EventEmitter<void>();
  /** The branches, or what they are filtered by, are others than before. */
  readonly onDidShow = this.shownEmitter.event;
  /** By path, where the person has asked for more than a page. */
  private readonly shown = new Map<string, number>();
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private filterText = '';
  private branches: Branches | undefined;
  /** The roots as they were last drawn, as text; empty before the first time, and of an empty tree. */
  private drawn = '';
  private readonly drawnBranches = new DrawnBranches();
  /** By path, the rows of what a filter has found: VS Code asks for one branch after the other, and waits for each. */
  private readonly ahead = new Map<string, Promise<TopicTreeNode[]>>();
  private readonly listening: vscode.Disposable;

  constructor(private readonly context: TreeContext) {
    const { library, citedHere, readingList, recentlyCited } = context;
    const redraw = () => {
      this.redraw();
    };
    this.listening = vscode.Disposable.from(
      library.onDidChange(() => {
        clearTimeout(this.gathering);
        this.gathering = setTimeout(() => void this.follow(), GATHER);
      }),
      citedHere.onDidChange(() => {
        if (this.drawn !== '') void this.follow();
      }),
      readingList.onDidChange(redraw),
      recentlyCited.onDidChange(redraw),
    );
  }

  /** What the tree is filtered by; empty if by nothing. */
  get filtered(): string {
    return this.filterText;
  }

  /** What the filter was found to leave. */
  get found(): Branches | undefined {
    return this.branches;
  }

  /** Whether there is nothing to show: no paper, and no source that could say why. */
  get isEmpty(): boolean {
    return (
      this.filterText === '' && this.branches?.paperCount === 0 && this.context.library.sources.length === 0
    );
  }

  /** Shows only what answers some words; all if there are none. */
  filter(text: string): void {
    if (text.trim() === this.filterText) return;
    this.filterText = text.trim();
    this.redraw();
  }

  redraw(): void {
    this.changed.fire(undefined);
  }

  showMore(of: MoreNode['of']): void {
    this.shown.set(of?.path ?? '', this.countShown(of) + PAGE);
    this.changed.fire(of);
  }

  /** Remembers what a person has folded or unfolded; what a filter unfolds is not theirs. */
  noteFold(node: TopicTreeNode, isFolded: boolean): void {
    if (node.kind === 'branch' && node.isFound) return;
    const path = node.kind === 'sources' ? node.kind : 'path' in node ? node.path : undefined;
    if (path === undefined) return;
    const { choices } = this.context;
    void (isFolded ? choices.fold(path) : choices.unfold(path));
  }

  async getChildren(node?: TopicTreeNode): Promise<TopicTreeNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.askRoots();
      case 'branch':
        return node.topics ? [...node.topics] : this.drawPapers(node);
      case 'list':
        return this.drawPapers(node);
      case 'sources':
        return this.context.library.sources.map((report) => ({ kind: 'source', report }));
      case 'source':
      case 'paper':
      case 'more':
        return [];
    }
  }

  getTreeItem(node: TopicTreeNode): vscode.TreeItem {
    const { choices } = this.context;
    switch (node.kind) {
      case 'branch':
        return createBranchItem(node, node.isUnfolded || choices.isUnfolded(node.path));
      case 'list':
        return createListItem(node, choices.isUnfolded(node.path));
      case 'paper':
        return createPaperItem(node, marksOf(node.paper, this.context));
      case 'more':
        return createMoreItem(node);
      case 'sources':
        return createSourcesItem(choices.isUnfolded(node.kind));
      case 'source':
        return createSourceItem(node);
    }
  }

  /** Tooltips are made when asked for: most papers are never pointed at. */
  resolveTreeItem(item: vscode.TreeItem, node: TopicTreeNode): vscode.TreeItem {
    if (node.kind === 'paper') {
      item.tooltip = createPaperTooltip(node.paper, describeMarks(marksOf(node.paper, this.context)));
    }
    return item;
  }

  dispose(): void {
    clearTimeout(this.gathering);
    vscode.Disposable.from(this.changed, this.shownEmitter, this.listening).dispose();
  }

  private async askRoots(): Promise<TopicTreeNode[]> {
    const { library, citedHere } = this.context;
    await library.taxonomy();
    // Who types a filter waits for nothing.
    const patience = this.filterText === '' ? PATIENCE : 0;
    // A tree that is drawn again a moment later forgets what a person was about to unfold.
    const settled = Promise.all([library.settled(), citedHere.settled()]);
    await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, patience))]);
    this.drawnBranches.clear();
    const { roots, text } = await this.ask();
    this.drawn = text;
    this.askAhead(roots);
    return roots;
  }

  /** Asks at once for what a filter has found and is drawn unfolded. */
  private askAhead(roots: readonly TopicTreeNode[]): void {
    this.ahead.clear();
    for (const branch of roots) {
      if (branch.kind !== 'branch' || !branch.isUnfolded) continue;
      const rows = this.papersOf(branch);
      // Whoever draws the branch is told of a failure; without one it must not end the host as unhandled.
      rows.catch(() => undefined);
      this.ahead.set(branch.path, rows);
    }
  }

  /** Draws anew what has changed, and no more: a row that is drawn anew cannot be unfolded or dragged just then. */
  private async follow(): Promise<void> {
    this.ahead.clear();
    const { text } = await this.ask();
    if (text !== this.drawn) {
      this.changed.fire(undefined);
      return;
    }
    const stale = await this.drawnBranches.findStale(async (node) =>
      this.markRows(await this.papersOf(node)),
    );
    this.changed.fire([SOURCES, ...stale]);
  }

  /** Rows with the marks that they have now. */
  private markRows(rows: readonly TopicTreeNode[]): readonly DrawnRow[] {
    return rows.map((row) => [row, row.kind === 'paper' ? marksOf(row.paper, this.context) : undefined]);
  }

  private async drawPapers(node: BranchNode | ListNode): Promise<TopicTreeNode[]> {
    const ahead = this.ahead.get(node.path);
    this.ahead.delete(node.path);
    const rows = await (ahead ?? this.papersOf(node));
    this.drawnBranches.note(node, this.markRows(rows));
    return rows;
  }

  /** The roots of the tree; with a filter only what it leaves. */
  private async ask(): Promise<{ readonly roots: TopicTreeNode[]; readonly text: string }> {
    const filter = this.filterText;
    const limit = this.countShown(undefined);
    const [branches, lists] = await Promise.all([
      askBranches(this.context, filter, limit),
      filter ? [] : askLists(this.context),
    ]);
    // A slow answer to letters that have been followed by others is not worth telling of.
    if (filter === this.filterText) {
      this.branches = branches;
      this.shownEmitter.fire();
    }
    // Without a row VS Code shows the view's welcome, which says what can be done.
    if (this.isEmpty) return { roots: [], text: '' };
    const { nodes, hidden } = branches;
    const more: readonly TopicTreeNode[] = hidden > 0 ? [{ kind: 'more', of: undefined, hidden }] : [];
    const roots = [...lists, ...nodes, ...more, ...(filter ? [] : [SOURCES])];
    return { roots, text: JSON.stringify(roots) };
  }

  private async papersOf(node: BranchNode | ListNode): Promise<TopicTreeNode[]> {
    const limit = this.countShown(node);
    const papers = await askPapers(this.context, this.filterText, node, limit);
    const hidden = (node.kind === 'list' ? node.paperCount : node.branch.paperCount) - papers.length;
    return [
      ...papers,
      ...(papers.length === limit && hidden > 0 ? [{ kind: 'more', of: node, hidden } as const] : []),
    ];
  }

  private countShown(of: MoreNode['of']): number {
    return this.shown.get(of?.path ?? '') ?? (of?.kind === 'branch' && of.isFound ? FOUND_PAGE : PAGE);
  }
}
