import type * as vscode from 'vscode';
import type { Paper } from '../../core/paper';
import type { FormerIds } from '../formerIds';

const PREFIX = 'note:';

/** A person's own notes on papers, in Markdown; kept with the extension, whatever the workspace. */
export class PaperNotes {
  constructor(
    private readonly state: vscode.Memento,
    private readonly ids: { readonly known: FormerIds },
  ) {}

  /** Of papers that have a note. */
  get storedIds(): readonly Paper['id'][] {
    const keys = this.state.keys().filter((key) => key.startsWith(PREFIX));
    return keys.map((key) => key.slice(PREFIX.length));
  }

  /** Empty where there is none. */
  of(id: Paper['id']): string {
    return this.state.get(this.keyOf(id), '');
  }

  async put(id: Paper['id'], text: string): Promise<void> {
    await this.state.update(this.keyOf(id), text.trim() === '' ? undefined : text);
  }

  /** Where the note is; for a paper that has none yet, where it goes. */
  private keyOf(id: Paper['id']): string {
    const { known } = this.ids;
    const at = known.allOf(id).find((each) => this.state.get(PREFIX + each) !== undefined);
    return PREFIX + (at ?? known.currentOf(id));
  }
}
