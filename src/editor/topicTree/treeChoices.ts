import type * as vscode from 'vscode';
import { type Grouping, GROUPINGS, PAPER_ORDERS, type PaperOrder } from '../../library/groups/treeQuery';

const GROUPING = 'tree.grouping';
const ORDER = 'tree.order';
const UNFOLDED = 'tree.unfolded';
/** A person who unfolds more loses sight of it anyway. */
const MOST_UNFOLDED = 500;

/** How a person has arranged the tree, kept for the workspace. */
export class TreeChoices {
  /** Paths of branches, those unfolded last at the end. */
  private readonly unfolded: Set<string>;

  constructor(private readonly state: vscode.Memento) {
    this.unfolded = new Set(state.get<readonly string[]>(UNFOLDED, []));
  }

  get grouping(): Grouping {
    const kept = this.state.get<string>(GROUPING);
    return GROUPINGS.find((grouping) => grouping === kept) ?? 'topic';
  }

  get order(): PaperOrder {
    const kept = this.state.get<string>(ORDER);
    return PAPER_ORDERS.find((order) => order === kept) ?? 'date';
  }

  async group(grouping: Grouping): Promise<void> {
    await this.state.update(GROUPING, grouping);
  }

  async sort(order: PaperOrder): Promise<void> {
    await this.state.update(ORDER, order);
  }

  isUnfolded(path: string): boolean {
    return this.unfolded.has(path);
  }

  async unfold(path: string): Promise<void> {
    this.unfolded.delete(path);
    this.unfolded.add(path);
    await this.keep();
  }

  async fold(path: string): Promise<void> {
    this.unfolded.delete(path);
    await this.keep();
  }

  private async keep(): Promise<void> {
    await this.state.update(UNFOLDED, [...this.unfolded].slice(-MOST_UNFOLDED));
  }
}
