import type * as vscode from 'vscode';
import type { Paper } from '../../core/paper';

/** A person's own notes on papers, in Markdown; kept with the extension, whatever the workspace. */
export class PaperNotes {
  constructor(private readonly state: vscode.Memento) {}

  /** Empty where there is none. */
  of(id: Paper['id']): string {
    return this.state.get(keyOf(id), '');
  }

  async put(id: Paper['id'], text: string): Promise<void> {
    await this.state.update(keyOf(id), text.trim() === '' ? undefined : text);
  }
}

function keyOf(id: Paper['id']): string {
  return `note:${id}`;
}
