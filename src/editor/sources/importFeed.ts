import * as vscode from 'vscode';
import { known } from '../../core/known';
import { ImportedSources } from '../../library/store/importedSources';
import { describeProblem } from '../../sources/problem';
import { readBytes } from '../files/readBytes';
import { showReading } from '../files/showReading';
import type { FoundSource, SourceFeed } from '../library/sourceFeed';
import { pause } from '../pause';
import { storageFolder } from './storageFolder';

/** The folder in the extension's storage. */
const FOLDER = 'imports';
const PREFIX = 'import:';

/** A source that is kept: its id in the library, and whether it was imported before. */
export interface KeptImport {
  readonly id: string;
  readonly isAgain: boolean;
}

/** What people have imported: kept in the extension's storage, so it is there whatever folder is open. */
export class ImportFeed implements SourceFeed, vscode.Disposable {
  readonly rank = 1;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly imports: ImportedSources;

  constructor(
    storage: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.imports = new ImportedSources(storageFolder(vscode.Uri.joinPath(storage, FOLDER)), { pause });
  }

  async find(): Promise<readonly FoundSource[]> {
    const { sources, problems } = await this.imports.list();
    for (const problem of problems) this.log.warn(describeProblem(problem));
    return sources.map(({ id, name, importedAt }) => ({
      source: { id: PREFIX + id, name, rank: this.rank, stamp: importedAt },
      read: async () => {
        const content = await this.imports.read(id);
        if (!content.ok) throw new Error(content.problem.message);
        return { bytes: content.bytes };
      },
    }));
  }

  /**
   * Keeps a source; what was imported from there before is replaced, under the name that it has.
   *
   * @param from where it can be read again; missing for what was pasted, which is a source of its own each time
   * @returns its id in the library, and whether it was there before
   */
  async keep(name: string, bytes: Uint8Array, from?: vscode.Uri): Promise<KeptImport> {
    const address = from?.toString();
    const { sources } = address === undefined ? { sources: [] } : await this.imports.list();
    const before = sources.find((source) => source.from === address);
    const facts = factsOf(from);
    const { id } = before
      ? await this.imports.replace(before.id, facts, bytes)
      : await this.imports.add(name, facts, bytes);
    this.changed.fire();
    return { id: PREFIX + id, isAgain: before !== undefined };
  }

  /**
   * Reads an import from where it came from.
   *
   * @returns false for what was pasted: it came from nowhere
   * @throws Error that says in words why it cannot be read; what was read before is kept
   */
  async refresh(sourceId: string): Promise<boolean> {
    const { name = '', from } = (await this.describe(sourceId)) ?? {};
    if (from === undefined) return false;
    const uri = vscode.Uri.parse(from);
    const bytes = await showReading(name, () => readBytes(uri));
    await this.imports.replace(idOf(sourceId), factsOf(uri), bytes);
    this.changed.fire();
    return true;
  }

  async rename(sourceId: string, name: string): Promise<void> {
    await this.imports.rename(idOf(sourceId), name);
    this.changed.fire();
  }

  async remove(sourceId: string): Promise<void> {
    await this.imports.remove(idOf(sourceId));
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async describe(sourceId: string) {
    const { sources } = await this.imports.list();
    return sources.find(({ id }) => id === idOf(sourceId));
  }
}

function idOf(sourceId: string): string {
  return sourceId.slice(PREFIX.length);
}

function factsOf(from: vscode.Uri | undefined) {
  return { importedAt: new Date().toISOString(), ...known({ from: from?.toString() }) };
}
