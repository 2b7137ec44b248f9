import * as vscode from 'vscode';
import { logFailure } from '../logFailure';
import { DrawnBranches, type DrawnRow } from './drawnBranches';
import { createPaperTooltip } from './paperTooltip';
import { describeMarks, marksOf } from './paperMarks';
import { type BranchNode, type ListNode, type MoreNode, SOURCES, type TopicTreeNode } from './topicTreeModel';
import {
  createBranchItem,
  createListItem,
  createMoreItem,
  createPaperItem,
  createSourceItem,
  createSourcesItem,
} from './treeItems';
import type { TreeContext } from './treeQuestions';
import { TreeRows } from './treeRows';

/** The library may change many times in a moment, in milliseconds. */
const GATHER = 200;
/** VS Code has drawn the first papers of a branch by then, in milliseconds. */
const DRAWING = 150;
/** A person’s own few sources are read in less, and the tree then need not change under their eyes, in milliseconds. */
const PATIENCE = 300;

/** Draws the tree, and draws anew what of it has changed. */
export class TopicTreeProvider implements vscode.TreeDataProvider<TopicTreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TopicTreeNode | TopicTreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly shown = new vscode.EventEmitter<void>();
  /** The branches, or what they are filtered by, are others than before. */
  readonly onDidShow = this.shown.event;
  readonly rows: TreeRows;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  /** The roots as they were last drawn, as text; undefined until somebody wants to see them. */
  private drawn: string | undefined;
  private readonly drawnBranches = new DrawnBranches();
  private readonly listening: vscode.Disposable;

  constructor(private readonly context: TreeContext) {
    const { library, citedHere, readingList, recentlyCited } = context;
    this.rows = new TreeRows(context, () => {
      this.shown.fire();
    });
    const redraw = () => {
      this.redraw();
    };
    this.listening = vscode.Disposable.from(
      library.onDidChange(() => {
        clearTimeout(this.gathering);
        this.gathering = setTimeout(() => {
          this.follow().catch(this.tellFailure);
        }, GATHER);
      }),
      citedHere.onDidChange(() => {
        this.follow().catch(this.tellFailure);
      }),
      readingList.onDidChange(redraw),
      recentlyCited.onDidChange(redraw),
    );
  }

  /** Shows only what answers some words; all if there are none. */
  filter(text: string): void {
    if (this.rows.filter(text)) this.changed.fire(undefined);
  }

  redraw(): void {
    this.rows.forgetRoots();
    this.changed.fire(undefined);
  }

  showMore(of: MoreNode['of']): void {
    this.rows.showMore(of);
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
        return this.drawRoots();
      case 'branch':
        return node.topics ? [...node.topics] : this.drawRows(node);
      case 'list':
        return this.drawRows(node);
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
    vscode.Disposable.from(this.changed, this.shown, this.listening).dispose();
  }

  private async drawRoots(): Promise<TopicTreeNode[]> {
    const { library, citedHere } = this.context;
    // What changes while they are drawn for the first time has to be followed as well.
    this.drawn ??= '';
    await library.taxonomy();
    // Who types a filter waits for nothing.
    const patience = this.rows.filtered === '' ? PATIENCE : 0;
    // A tree that is drawn again a moment later forgets what a person was about to unfold.
    const settled = Promise.all([library.settled(), citedHere.settled()]);
    await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, patience))]);
    this.drawnBranches.clear();
    const { nodes, text } = await this.rows.drawRoots();
    this.drawn = text;
    return [...nodes];
  }

  private async drawRows(node: BranchNode | ListNode): Promise<TopicTreeNode[]> {
    const rows = await this.rows.drawRows(node);
    this.drawnBranches.note(node, this.markRows(rows));
    this.drawPageAfterwards(node);
    return [...rows];
  }

  /** A page takes VS Code some 60 ms more to draw than the papers that are seen of it, for which a person waits. */
  private drawPageAfterwards(node: BranchNode | ListNode): void {
    if (!this.rows.showPage(node)) return;
    setTimeout(() => {
      this.changed.fire(node);
    }, DRAWING);
  }

  /** Draws anew what has changed, and no more: a row that is drawn anew cannot be unfolded or dragged just then. */
  private async follow(): Promise<void> {
    if (this.drawn === undefined) return;
    this.rows.forget();
    const { text } = await this.rows.askRoots();
    if (text !== this.drawn) {
      this.changed.fire(undefined);
      return;
    }
    const stale = await this.drawnBranches.findStale(async (node) =>
      this.markRows(await this.rows.askRows(node)),
    );
    this.changed.fire([SOURCES, ...stale]);
  }

  /** Rows with the marks that they have now. */
  private markRows(rows: readonly TopicTreeNode[]): readonly DrawnRow[] {
    return rows.map((row) => [row, row.kind === 'paper' ? marksOf(row.paper, this.context) : undefined]);
  }

  private readonly tellFailure = (error: unknown): void => {
    logFailure(this.context.log, error);
  };
}
