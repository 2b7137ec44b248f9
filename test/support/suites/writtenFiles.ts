import assert from 'node:assert/strict';
import type { Position } from 'vscode';
import { commands, Uri, workspace, type TextDocument } from 'vscode';

/** Files that a suite writes into the workspace, and takes away again. */
export class WrittenFiles {
  private readonly written: Uri[] = [];
  /** A folder for each test: VS Code keeps documents open for a while, with the text that they had. */
  private folder = 0;

  /** @param name of the folders */
  constructor(private readonly name: string) {}

  /** Writes files by their paths in the test's folder. */
  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      const uri = this.uriOf(path);
      this.written.push(uri);
      await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    }
  }

  uriOf(path: string): Uri {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    return Uri.joinPath(folder.uri, `${this.name}-${this.folder}`, path);
  }

  /** Writes a file in which `|` marks a place, and opens it. */
  async openMarked(
    path: string,
    marked: string,
  ): Promise<{ readonly document: TextDocument; readonly position: Position }> {
    await this.write({ [path]: marked.replace('|', '') });
    const document = await workspace.openTextDocument(this.uriOf(path));
    return { document, position: document.positionAt(marked.indexOf('|')) };
  }

  async clear(): Promise<void> {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of this.written) await workspace.fs.delete(uri).then(undefined, () => undefined);
    this.written.length = 0;
    this.folder += 1;
  }
}

/** Starts the extension. The log that this opens is an editor too, and would be the active one. */
export async function startExtension(): Promise<void> {
  await commands.executeCommand('literature.showLog');
  await commands.executeCommand('workbench.action.closePanel');
}
