import { AskedAhead } from './askedAhead';
import {
  type BranchNode,
  FOUND_PAGE,
  type ListNode,
  type MoreNode,
  SOURCES,
  type TopicTreeNode,
} from './topicTreeModel';
import { askBranches, askLists, askPapers, type Branches, type TreeQuestions } from './treeQuestions';

/** So many papers of a branch, and branches of a tree, are shown until somebody asks for more. */
const PAGE = 500;
/** So many of these papers are drawn first, more than a window shows: a person waits for no more of them. */
const FIRST = 100;
/** VS Code draws the first of quick changes at once, and the others when there has been none for so long, in milliseconds. */
const VSCODE_GATHER = 200;

/** The roots of the tree, and how they look as text. */
interface Roots {
  readonly nodes: readonly TopicTreeNode[];
  /** Empty where the tree is. */
  readonly text: string;
}

/** What stands in the tree, asked of the library as far as it is shown: what a filter leaves, page by page. */
export class TreeRows {
  /** By path, where the person has asked for more than a page. */
  private readonly shown = new Map<string, number>();
  private filterText = '';
  private filteredAt = -Infinity;
  private branches: Branches | undefined;
  /** By filter, its roots, searched for while VS Code's window and host talk about asking for them. */
  private readonly rootsAhead = new AskedAhead<Roots>();
  /** By path, the rows of what a filter has found: VS Code asks for one branch after the other, and waits for each. */
  private readonly rowsAhead = new AskedAhead<readonly TopicTreeNode[]>();

  /** @param tell called when the branches, or what they are filtered by, are others than before */
  constructor(
    private readonly questions: TreeQuestions,
    private readonly tell: () => void,
  ) {}

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
    const { sources } = this.questions.library;
    return this.filterText === '' && this.branches?.paperCount === 0 && sources.length === 0;
  }

  /** Leaves only what answers some words; all if there are none. @returns whether that is another filter than before */
  filter(text: string): boolean {
    if (text.trim() === this.filterText) return false;
    this.filterText = text.trim();
    this.forgetRoots();
    const isQuick = performance.now() - this.filteredAt < VSCODE_GATHER;
    this.filteredAt = performance.now();
    if (this.filterText === '') {
      // A view that is not seen is not asked for its branches, and would say what they were filtered by.
      this.branches = undefined;
      this.tell();
    } else if (!isQuick) {
      this.rootsAhead.note(this.filterText, this.askRoots());
    }
    return true;
  }

  /** Shows a page more of a branch, or of the tree. */
  showMore(of: MoreNode['of']): void {
    this.shown.set(of?.path ?? '', this.countShown(of) + PAGE);
  }

  /**
   * Shows the page of a branch, of which the first papers have been drawn.
   *
   * @returns whether there is more to draw than these
   */
  showPage(node: BranchNode | ListNode): boolean {
    if (this.countShown(node) !== FIRST) return false;
    this.shown.set(node.path, PAGE);
    return countPapersOf(node) > FIRST;
  }

  /** Roots that were asked for ahead may be others now. */
  forgetRoots(): void {
    this.rootsAhead.clear();
  }

  /** Nothing that was asked for ahead is worth anything now. */
  forget(): void {
    this.forgetRoots();
    this.rowsAhead.clear();
  }

  /** The roots to draw, which may have been asked for ahead; asks ahead for what will be drawn below them. */
  async drawRoots(): Promise<Roots> {
    const roots = await (this.rootsAhead.take(this.filterText) ?? this.askRoots());
    this.rowsAhead.clear();
    for (const node of roots.nodes) {
      if (node.kind === 'branch' && node.isUnfolded) this.rowsAhead.note(node.path, this.askRows(node));
    }
    return roots;
  }

  /** The rows of a branch to draw, which may have been asked for ahead. */
  drawRows(node: BranchNode | ListNode): Promise<readonly TopicTreeNode[]> {
    return this.rowsAhead.take(node.path) ?? this.askRows(node);
  }

  /** The roots as they are now; with a filter only what it leaves. */
  async askRoots(): Promise<Roots> {
    const filter = this.filterText;
    const limit = this.countShown(undefined);
    const [branches, lists] = await Promise.all([
      askBranches(this.questions, filter, limit),
      filter ? [] : askLists(this.questions),
    ]);
    // A slow answer to letters that have been followed by others is not worth telling of.
    if (filter === this.filterText) {
      this.branches = branches;
      this.tell();
    }
    // Without a row VS Code shows the view's welcome, which says what can be done.
    if (this.isEmpty) return { nodes: [], text: '' };
    const { hidden } = branches;
    const more: readonly TopicTreeNode[] = hidden > 0 ? [{ kind: 'more', of: undefined, hidden }] : [];
    const nodes = [...lists, ...branches.nodes, ...more, ...(filter ? [] : [SOURCES])];
    return { nodes, text: JSON.stringify(nodes) };
  }

  /** The rows of a branch as they are now. */
  async askRows(node: BranchNode | ListNode): Promise<readonly TopicTreeNode[]> {
    const limit = this.countShown(node);
    const papers = await askPapers(this.questions, this.filterText, node, limit);
    const hidden = countPapersOf(node) - papers.length;
    return [
      ...papers,
      ...(papers.length === limit && hidden > 0 ? [{ kind: 'more', of: node, hidden } as const] : []),
    ];
  }

  private countShown(of: MoreNode['of']): number {
    if (of === undefined) return this.shown.get('') ?? PAGE;
    return this.shown.get(of.path) ?? (of.kind === 'branch' && of.isFound ? FOUND_PAGE : FIRST);
  }
}

function countPapersOf(node: BranchNode | ListNode): number {
  return node.kind === 'list' ? node.paperCount : node.branch.paperCount;
}
