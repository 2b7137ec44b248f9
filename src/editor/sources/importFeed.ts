import * as vscode from 'vscode';
import { known } from '../../core/known';
import type { Source, SourceReport } from '../../library/libraryMessages';
import { SourceRank } from '../../library/sourceRank';
import { ImportedSources } from '../../library/store/importedSources';
import { takeTurns } from '../../library/store/takeTurns';
import { describeProblem } from '../../sources/problem';
import { readSourcesAgain } from '../files/describeReadFailure';
import { MOST_BYTES, readBytes } from '../files/readBytes';
import { showReading } from '../files/showReading';
import type { FoundSource, SourceFeed } from '../library/sourceFeed';
import type { OpenFromDisk } from '../library/workerPort';
import { pause } from '../pause';
import { storageFolder } from './storageFolder';

/** The folder in the extension's storage. */
const FOLDER = 'imports';
const PREFIX = 'import:';

/** Has the library read an import as it is now; undefined where the library failed. */
export type ReadImport = (source: Pick<Source, 'id' | 'stamp'>) => Promise<SourceReport | undefined>;

/** What came of trying out the content of an import. */
export interface TriedImport {
  /** Whether it is kept: where there is no paper in it, all is as it was before. */
  readonly isTaken: boolean;
  /** What came of reading it; missing where the library failed. */
  readonly report?: SourceReport;
}

/** The same with its id in the library, and whether it was imported before. */
export interface KeptImport extends TriedImport {
  readonly id: string;
  readonly isAgain: boolean;
}

/** What people have imported: kept in the extension's storage, so it is there whatever folder is open. */
export class ImportFeed implements SourceFeed, vscode.Disposable {
  readonly rank = SourceRank.imported;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly imports: ImportedSources;
  /** By the ids of imports that are being tried out, what has them read once more: they may not stay. */
  private readonly onTrial = new Map<string, string>();
  /** One is tried out at a time, so that each is measured by what was good before it. */
  private readonly inTurn = takeTurns();

  /** @param openFromDisk for large files, where the host has it */
  constructor(
    storage: vscode.Uri,
    private readonly openFromDisk: OpenFromDisk | undefined,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const folder = storageFolder(vscode.Uri.joinPath(storage, FOLDER), openFromDisk);
    this.imports = new ImportedSources(folder, { pause });
  }

  async find(): Promise<readonly FoundSource[]> {
    const { sources, problems } = await this.imports.list();
    for (const problem of problems) this.log.warn(describeProblem(problem));
    return sources.map(({ id, name, importedAt }) => ({
      source: { id: PREFIX + id, name, rank: this.rank, stamp: importedAt },
      read: async () => {
        const content = await this.imports.read(id);
        if (!content.ok) throw new Error(content.problem.message);
        return { kind: 'file', bytes: content.bytes };
      },
      ...known({ again: this.onTrial.get(id) }),
    }));
  }

  /**
   * Reads a file that is to be imported, or has been.
   *
   * @param again what has it read once more, ready to follow “then”
   * @throws Error that says in words why it cannot be read
   */
  readFrom(uri: vscode.Uri, again: string): Promise<Uint8Array> {
    const wayOut = vscode.l10n.t('Part it into smaller files.');
    const { openFromDisk } = this;
    return readBytes(uri, { limit: { most: MOST_BYTES, wayOut }, openFromDisk, again });
  }

  /**
   * Keeps a source in which there are papers; what was imported from there before is replaced, under the name that it has.
   *
   * @param from where it can be read again; missing for what was pasted, which is a source of its own each time
   */
  keep(name: string, bytes: Uint8Array, from: vscode.Uri | undefined, read: ReadImport): Promise<KeptImport> {
    return this.inTurn(async () => {
      const address = from?.toString();
      const { sources } = address === undefined ? { sources: [] } : await this.imports.list();
      const before = sources.find((source) => source.from === address);
      return before
        ? {
            id: PREFIX + before.id,
            isAgain: true,
            ...(await this.replace(before.id, bytes, from, read, importAgain())),
          }
        : { isAgain: false, ...(await this.add(name, bytes, from, read)) };
    });
  }

  /**
   * Reads an import from where it came from.
   *
   * @returns undefined for what was pasted: it came from nowhere
   * @throws Error that says in words why it cannot be read; what was read before is kept
   */
  async refresh(sourceId: string, read: ReadImport): Promise<TriedImport | undefined> {
    const { name = '', from } = (await this.describe(sourceId)) ?? {};
    if (from === undefined) return undefined;
    const uri = vscode.Uri.parse(from);
    const bytes = await showReading(name, () => this.readFrom(uri, readSourcesAgain()));
    return this.inTurn(() => this.replace(idOf(sourceId), bytes, uri, read, readSourcesAgain()));
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

  private async add(
    name: string,
    bytes: Uint8Array,
    from: vscode.Uri | undefined,
    read: ReadImport,
  ): Promise<TriedImport & Pick<KeptImport, 'id'>> {
    const { id, importedAt } = await this.imports.add(name, factsOf(from), bytes);
    const report = await this.readOnTrial(id, importedAt, read, importAgain());
    const isTaken = report?.papers !== 0;
    if (!isTaken) await this.remove(PREFIX + id);
    return { id: PREFIX + id, isTaken, ...known({ report }) };
  }

  private async replace(
    id: string,
    bytes: Uint8Array,
    from: vscode.Uri | undefined,
    read: ReadImport,
    again: string,
  ): Promise<TriedImport> {
    const facts = factsOf(from);
    let report = undefined as SourceReport | undefined;
    const isTaken = await this.imports.tryOut(id, facts, bytes, async () => {
      report = await this.readOnTrial(id, facts.importedAt, read, again);
      return report !== undefined && report.papers > 0;
    });
    if (!isTaken) {
      this.changed.fire();
      // Whoever is told that it is as before finds it so.
      await read({ id: PREFIX + id, stamp: facts.importedAt });
    }
    return { isTaken, ...known({ report }) };
  }

  private async readOnTrial(
    id: string,
    stamp: string,
    read: ReadImport,
    again: string,
  ): Promise<SourceReport | undefined> {
    this.onTrial.set(id, again);
    this.changed.fire();
    try {
      return await read({ id: PREFIX + id, stamp });
    } finally {
      this.onTrial.delete(id);
    }
  }

  private async describe(sourceId: string) {
    const { sources } = await this.imports.list();
    return sources.find(({ id }) => id === idOf(sourceId));
  }
}

/** What has a file that is not kept read once more, ready to follow “then”. */
export function importAgain(): string {
  return vscode.l10n.t('import it again');
}

function idOf(sourceId: string): string {
  return sourceId.slice(PREFIX.length);
}

function factsOf(from: vscode.Uri | undefined) {
  return { importedAt: new Date().toISOString(), ...known({ from: from?.toString() }) };
}
