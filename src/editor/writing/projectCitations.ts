import * as vscode from 'vscode';
import type { CitingText } from '../../cite/languages/citationLanguage';
import { CitedKeys } from '../../cite/project/citedKeys';
import { fileOf } from '../citing/citingPlace';
import { openDocument } from '../citing/workspaceFiles';
import { isExcluded } from '../files/matchGlobs';
import { createBreather } from '../pause';
import { cites, excludedGlobs, mayCite } from './citingFiles';
import type { FileChange, FileChanges, UnknownChange } from './fileChanges';
import type { WrittenFile } from './writtenFile';
import type { WrittenFiles } from './writtenFiles';

/** What is known of a folder of the workspace, or of the documents that lie in none. */
interface Folder {
  readonly workspaceFolder: vscode.WorkspaceFolder | undefined;
  readonly cited: CitedKeys;
  /** What each file said when it was read. */
  readonly stamps: Map<string, CitingText>;
  /** Files that may have changed since. */
  readonly noted: Map<string, vscode.Uri>;
  /** Whether it is known which documents there are. */
  isListed: boolean;
  /** Files are read in one list after the other. */
  reading: Promise<void>;
}

/**
 * Which keys the documents of a project cite, and where: of all files of the workspace folder that can cite. Files are
 * read when something is first asked, and again when they have changed; open documents instead of their files.
 */
export class ProjectCitations implements vscode.Disposable {
  private readonly folders = new Map<string, Folder>();
  private listening: vscode.Disposable | undefined;

  constructor(
    private readonly files: WrittenFiles,
    private readonly changes: FileChanges,
  ) {}

  /** The citations around a document: of its workspace folder, else of the open documents that lie in none. */
  async around(document: vscode.TextDocument): Promise<CitedKeys> {
    return this.of(vscode.workspace.getWorkspaceFolder(fileOf(document)));
  }

  /** The citations of a workspace folder, brought up to date; without one of the open documents that lie in none. */
  async of(workspaceFolder: vscode.WorkspaceFolder | undefined): Promise<CitedKeys> {
    this.listening ??= this.listen();
    const folder = this.open(workspaceFolder);
    folder.reading = folder.reading.then(async () => {
      if (!folder.isListed) await this.list(folder);
      await this.readNoted(folder);
    });
    await folder.reading;
    return folder.cited;
  }

  dispose(): void {
    this.listening?.dispose();
  }

  private open(workspaceFolder: vscode.WorkspaceFolder | undefined): Folder {
    const id = workspaceFolder?.uri.toString() ?? '';
    const before = this.folders.get(id);
    if (before) return before;
    const folder: Folder = {
      workspaceFolder,
      cited: new CitedKeys(),
      stamps: new Map(),
      noted: new Map(),
      isListed: false,
      reading: Promise.resolve(),
    };
    this.folders.set(id, folder);
    return folder;
  }

  /** Finds out which documents there are, all of which may have changed. */
  private async list(folder: Folder): Promise<void> {
    folder.isListed = true;
    // A file system that cannot be searched leaves what is open and what it tells of.
    const files = await this.files.in(folder.workspaceFolder).catch(() => undefined);
    if (!files) return;
    const listed = new Map(files.map((uri) => [uri.toString(), uri]));
    const gone = [...folder.stamps.keys()].filter((id) => !listed.has(id) && !folder.noted.has(id));
    for (const id of gone) forgetFile(folder, id);
    for (const [id, uri] of listed) folder.noted.set(id, uri);
  }

  private listen(): vscode.Disposable {
    return vscode.Disposable.from(
      this.changes.listen((change) => {
        this.note(change);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        const settings = ['literature.citation.latexCommand', 'literature.sources.exclude'];
        if (settings.some((setting) => event.affectsConfiguration(setting))) this.folders.clear();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.folders.clear();
      }),
    );
  }

  private note(change: FileChange | UnknownChange): void {
    if (change.kind === 'unknown') {
      for (const folder of this.folders.values()) folder.isListed = false;
      return;
    }
    const { uri, kind } = change;
    const document = openDocument(uri);
    const workspaceFolder = vscode.workspace.getWorkspaceFolder(document ? fileOf(document) : uri);
    const folder = this.folders.get(workspaceFolder?.uri.toString() ?? '');
    if (!folder) return;
    const id = uri.toString();
    if (kind === 'deleted' && document?.isDirty !== true) {
      // VS Code may keep its document for a while.
      forgetFile(folder, id);
    } else if (folder.stamps.has(id) || (document ? cites(document) : mayCite(uri))) {
      folder.noted.set(id, uri);
    }
  }

  private async readNoted(folder: Folder): Promise<void> {
    const noted = [...folder.noted.values()];
    folder.noted.clear();
    const exclude = excludedGlobs();
    const wanted = noted.filter((uri) => !isExcluded(uri, exclude));
    const read = await this.files.readAll(wanted);
    const breathe = createBreather();
    for (const [place, uri] of wanted.entries()) {
      await breathe();
      takeIn(folder, uri.toString(), read[place]);
    }
  }
}

function takeIn(folder: Folder, id: string, file: WrittenFile | undefined): void {
  const { cited, stamps } = folder;
  if (file === undefined) forgetFile(folder, id);
  else if (stamps.get(id) !== file.citing) {
    cited.put(id, file.citations);
    stamps.set(id, file.citing);
  }
}

function forgetFile({ cited, stamps, noted }: Folder, id: string): void {
  cited.remove(id);
  stamps.delete(id);
  noted.delete(id);
}
