import * as vscode from 'vscode';
import type { Paper } from '../core/paper';
import { READING_STATES, type ReadingState } from '../library/groups/treeQuery';

const STATE_KEY = 'readingList';

/** A paper of the list. */
export type Listed = readonly [id: Paper['id'], state: ReadingState];

/** The papers that a person wants to read, is reading or has read, whatever the workspace. */
export class ReadingList implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** Asked for each row of a tree. Made anew after a change, and when another window may have made one. */
  private states: ReadonlyMap<Paper['id'], ReadingState> | undefined;
  private readonly listening = vscode.window.onDidChangeWindowState(() => {
    this.states = undefined;
  });

  /** @param state of all workspaces */
  constructor(private readonly state: vscode.Memento) {}

  /** What is being read first, then what is unread, what has been read last; in each those that came last first. */
  get papers(): readonly Listed[] {
    const kept = this.kept();
    return READING_STATES.flatMap((state) => kept.filter((one) => one[1] === state));
  }

  /** Undefined for a paper that is not on the list. */
  stateOf(id: Paper['id']): ReadingState | undefined {
    return (this.states ??= new Map(this.kept())).get(id);
  }

  /** Puts papers on the list, as unread; those that are on it stay as they are. */
  async add(papers: readonly Pick<Paper, 'id'>[]): Promise<void> {
    const kept = this.kept();
    const added = new Set(papers.map(({ id }) => id));
    for (const [id] of kept) added.delete(id);
    await this.keep([...Array.from(added, (id): Listed => [id, 'unread']), ...kept]);
  }

  /** Notes how far a person has come with papers; those that are not on the list are put there. */
  async mark(papers: readonly Pick<Paper, 'id'>[], state: ReadingState): Promise<void> {
    const marked = new Set(papers.map(({ id }) => id));
    const others = this.kept().filter(([id]) => !marked.has(id));
    await this.keep([...Array.from(marked, (id): Listed => [id, state]), ...others]);
  }

  async remove(papers: readonly Pick<Paper, 'id'>[]): Promise<void> {
    const removed = new Set(papers.map(({ id }) => id));
    await this.keep(this.kept().filter(([id]) => !removed.has(id)));
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.listening).dispose();
  }

  /** Another window may have changed it, or an older version of the extension have kept it. */
  private kept(): readonly Listed[] {
    const kept = this.state.get<unknown>(STATE_KEY);
    return Array.isArray(kept) ? kept.filter(isListed) : [];
  }

  private async keep(listed: readonly Listed[]): Promise<void> {
    await this.state.update(STATE_KEY, listed);
    this.states = undefined;
    this.changed.fire();
  }
}

function isListed(value: unknown): value is Listed {
  const states: readonly unknown[] = READING_STATES;
  return Array.isArray(value) && typeof value[0] === 'string' && states.includes(value[1]);
}
