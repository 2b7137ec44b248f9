import * as vscode from 'vscode';
import type { Paper } from '../core/paper';
import type { ReadingState } from '../library/groups/treeQuery';
import type { CurrentIds } from './currentIds';
import {
  addListed,
  type Listed,
  listedAs,
  markListed,
  orderListed,
  readListed,
  removeListed,
  renameListed,
} from './listedPapers';

const STATE_KEY = 'readingList';

/** The papers that a person wants to read, is reading or has read, whatever the workspace. */
export class ReadingList implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** Asked for each row of a tree. Made anew after a change, and when another window may have made one. */
  private states: ReadonlyMap<Paper['id'], ReadingState> | undefined;
  private readonly listening: vscode.Disposable;

  /** @param state of all workspaces */
  constructor(
    private readonly state: vscode.Memento,
    private readonly ids: CurrentIds,
  ) {
    this.listening = vscode.Disposable.from(
      vscode.window.onDidChangeWindowState(() => {
        this.states = undefined;
      }),
      ids.onDidChange(() => {
        this.states = undefined;
        this.changed.fire();
      }),
    );
  }

  /** Of the papers on the list, as they were when they were put there. */
  get storedIds(): readonly Paper['id'][] {
    return this.listed.map(([id]) => id);
  }

  /** What is being read first, then what is unread, what has been read last; in each those that came last first. */
  get papers(): readonly Listed[] {
    return orderListed(this.renamed);
  }

  /** Undefined for a paper that is not on the list. */
  stateOf(id: Paper['id']): ReadingState | undefined {
    return (this.states ??= new Map(this.renamed)).get(this.ids.known.currentOf(id));
  }

  /** Puts papers on the list, as unread; those that are on it stay as they are. */
  async add(papers: readonly Pick<Paper, 'id'>[]): Promise<void> {
    await this.keep(addListed(this.listed, this.idsOf(papers)));
  }

  /** Notes how far a person has come with papers; those that are not on the list are put there. */
  async mark(papers: readonly Pick<Paper, 'id'>[], state: ReadingState): Promise<void> {
    await this.keep(markListed(this.listed, this.idsOf(papers), state));
  }

  async remove(papers: readonly Pick<Paper, 'id'>[]): Promise<void> {
    await this.keep(removeListed(this.listed, this.idsOf(papers)));
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.listening).dispose();
  }

  private get listed(): readonly Listed[] {
    return readListed(this.state.get<unknown>(STATE_KEY));
  }

  private get renamed(): readonly Listed[] {
    return renameListed(this.listed, this.ids.known);
  }

  private idsOf(papers: readonly Pick<Paper, 'id'>[]): readonly Paper['id'][] {
    const ids = papers.map(({ id }) => id);
    return listedAs(this.listed, ids, this.ids.known);
  }

  private async keep(listed: readonly Listed[]): Promise<void> {
    await this.state.update(STATE_KEY, listed);
    this.states = undefined;
    this.changed.fire();
  }
}
