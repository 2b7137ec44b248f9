import type * as vscode from 'vscode';
import { createBreather } from '../pause';
import type { FileChanges } from '../writing/fileChanges';
import type { WrittenFile } from '../writing/writtenFile';
import type { WrittenFiles } from '../writing/writtenFiles';

/** What the checks need of documents besides their citations. */
export type TextSigns = Pick<WrittenFile, 'labels' | 'printsAll'>;

const NONE: TextSigns = { labels: new Set(), printsAll: false };

/** What the documents of a workspace folder say besides their citations; each is looked at once, until it changes. */
export class ProjectTexts implements vscode.Disposable {
  private readonly known = new Map<string, TextSigns>();
  private readonly folders = new Map<string, Promise<readonly vscode.Uri[]>>();
  private listening: vscode.Disposable | undefined;

  constructor(
    private readonly files: WrittenFiles,
    private readonly changes: FileChanges,
  ) {}

  /** All labels of a folder's documents, and whether one of them prints all of its bibliography. */
  async of(folder: vscode.WorkspaceFolder | undefined): Promise<TextSigns> {
    this.listening ??= this.changes.listen((change) => {
      if (change.kind === 'unknown') this.known.clear();
      else this.known.delete(change.uri.toString());
      if (['created', 'deleted', 'unknown'].includes(change.kind)) this.folders.clear();
    });
    const id = folder?.uri.toString() ?? '';
    const listed = this.folders.get(id) ?? this.files.in(folder);
    this.folders.set(id, listed);
    const uris = await listed;
    const unknown = uris.filter((uri) => !this.known.has(uri.toString()));
    const read = await this.files.readAll(unknown);
    const breathe = createBreather();
    for (const [place, uri] of unknown.entries()) {
      await breathe();
      const { labels, printsAll } = read[place] ?? NONE;
      this.known.set(uri.toString(), { labels, printsAll });
    }
    const all = uris.flatMap((uri) => this.known.get(uri.toString()) ?? []);
    return {
      labels: new Set(all.flatMap(({ labels }) => [...labels])),
      printsAll: all.some(({ printsAll }) => printsAll),
    };
  }

  dispose(): void {
    this.listening?.dispose();
  }
}
