import * as vscode from 'vscode';
import type { Paper } from '../core/paper';
import type { RenamedPaper } from '../library/libraryMessages';
import { FormerIds } from './formerIds';
import type { LiteratureLibrary } from './library/literatureLibrary';

/** The library may change many times in a moment, in milliseconds. */
const GATHER = 200;

/** Knows which papers of the library something is stored for under another id, so that rows can be drawn at once. */
export class CurrentIds implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Papers are found by other ids than before. */
  readonly onDidChange = this.changed.event;
  private renamed: readonly RenamedPaper[] = [];
  private formerIds = new FormerIds();
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private readonly listening: vscode.Disposable;

  /** @param storedIds under which anything is stored */
  constructor(
    private readonly library: Pick<LiteratureLibrary, 'ask' | 'onDidStart' | 'onDidChange'>,
    private readonly storedIds: () => readonly Paper['id'][],
  ) {
    const later = () => {
      clearTimeout(this.gathering);
      this.gathering = setTimeout(() => void this.follow(), GATHER);
    };
    this.listening = vscode.Disposable.from(library.onDidStart(later), library.onDidChange(later));
  }

  /** What the library has said last. */
  get known(): FormerIds {
    return this.formerIds;
  }

  dispose(): void {
    clearTimeout(this.gathering);
    vscode.Disposable.from(this.changed, this.listening).dispose();
  }

  private async follow(): Promise<void> {
    const ids = [...new Set(this.storedIds())];
    let renamed: readonly RenamedPaper[];
    try {
      renamed = ids.length > 0 ? await this.library.ask({ kind: 'current-ids', ids }) : [];
    } catch {
      // The library has logged it, and tells when it starts again.
      return;
    }
    if (JSON.stringify(renamed) === JSON.stringify(this.renamed)) return;
    this.renamed = renamed;
    this.formerIds = new FormerIds(renamed);
    this.changed.fire();
  }
}
