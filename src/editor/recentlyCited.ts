import * as vscode from 'vscode';
import type { Paper } from '../core/paper';
import type { CurrentIds } from './currentIds';

const STATE_KEY = 'recentlyCited';
const MOST = 20;

/** The papers cited last, whatever the workspace: who writes on one subject cites the same works everywhere. */
export class RecentlyCited implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly state: vscode.Memento,
    private readonly current: CurrentIds,
  ) {}

  async add(papers: readonly Paper[]): Promise<void> {
    const added = papers.map((paper) => paper.id);
    await this.state.update(STATE_KEY, [...new Set([...added, ...this.storedIds])].slice(0, MOST));
    this.changed.fire();
  }

  /** Latest first. */
  get ids(): readonly Paper['id'][] {
    return [...new Set(this.storedIds.map((id) => this.current.known.currentOf(id)))];
  }

  /** As they were when they were cited, latest first. */
  get storedIds(): readonly Paper['id'][] {
    return this.state.get<readonly Paper['id'][]>(STATE_KEY, []);
  }

  dispose(): void {
    this.changed.dispose();
  }
}
