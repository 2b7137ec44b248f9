import * as vscode from 'vscode';
import { describeReadFailure } from '../files/describeReadFailure';
import { findBrokenLinks, findWorkspaceFiles } from '../files/findWorkspaceFiles';
import { type Globs, isWanted } from '../files/matchGlobs';
import type { PassFolder } from '../files/walkFolder';
import { isBelow, watchFiles } from '../files/watchFiles';

/**
 * The files of the workspace that globs find, and watches them. The folders are searched again only where files may
 * have come or gone, since that takes a while.
 */
export class BibliographyFiles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Files have come, gone or changed. */
  readonly onDidChange = this.changed.event;
  private watcher: vscode.Disposable | undefined;
  /** Files that have come, changed or gone since they were last looked for. */
  private readonly noted = new Map<string, vscode.Uri>();
  private listed: ReadonlyMap<string, vscode.Uri> | undefined;
  /** The last search, unless files have come or gone since it began. */
  private searching: Promise<ReadonlyMap<string, vscode.Uri>> | undefined;
  /** How often files may have come or gone. */
  private arrivals = 0;

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** Whether the next list is the same as the last one. */
  get areListed(): boolean {
    return this.listed !== undefined;
  }

  /** Those that are there, by address. */
  list(globs: Globs): Promise<ReadonlyMap<string, vscode.Uri>> {
    if (this.listed) return Promise.resolve(this.listed);
    const { arrivals } = this;
    this.searching ??= this.search(globs).catch((error: unknown) => {
      // It is tried again when the files are wanted next.
      if (arrivals === this.arrivals) this.searching = undefined;
      throw error;
    });
    return this.searching;
  }

  /** Lets the folders be searched again. */
  forget(): void {
    this.arrivals += 1;
    this.listed = undefined;
    this.searching = undefined;
  }

  /** Lets the folders be searched again, by other globs. */
  forgetGlobs(): void {
    this.forget();
    this.watcher?.dispose();
    this.watcher = undefined;
  }

  dispose(): void {
    this.watcher?.dispose();
    this.changed.dispose();
  }

  private async search(globs: Globs): Promise<ReadonlyMap<string, vscode.Uri>> {
    this.watch(globs);
    const { arrivals } = this;
    const folders = vscode.workspace.workspaceFolders ?? [];
    const lists = await Promise.all(folders.map((folder) => this.findIn(folder, globs)));
    const files = new Map(lists.flat().map((uri) => [uri.toString(), uri]));
    if (arrivals === this.arrivals) this.listed = files;
    const { include, exclude } = globs;
    this.log.info(
      `${files.size} bibliographies match literature.sources.include (${include.join(', ')}) and not .exclude (${exclude.join(', ')}).`,
    );
    return files;
  }

  private async findIn(folder: vscode.WorkspaceFolder, globs: Globs): Promise<readonly vscode.Uri[]> {
    const pass: PassFolder = (uri, error) => {
      this.log.warn(`${vscode.workspace.asRelativePath(uri)}: ${describeReadFailure(error)}`);
    };
    const [found, broken, unreadable] = await Promise.all([
      findWorkspaceFiles(folder, globs, pass),
      findBrokenLinks(folder, globs),
      this.findUnreadable(folder, globs),
    ]);
    return [...found, ...broken, ...unreadable];
  }

  /** Files that VS Code has told of and that are there, but cannot even be looked at: neither search nor list has them. */
  private async findUnreadable(folder: vscode.WorkspaceFolder, globs: Globs): Promise<readonly vscode.Uri[]> {
    const own = [...this.noted.values()].filter(
      (uri) => vscode.workspace.getWorkspaceFolder(uri) === folder && isWanted(uri, folder, globs),
    );
    const looks = await Promise.all(own.map(async (uri) => ({ uri, failure: await findFailure(uri) })));
    for (const { uri, failure } of looks) {
      if (failure === undefined || failure === 'FileNotFound') this.noted.delete(uri.toString());
    }
    return own.filter((uri) => this.noted.has(uri.toString()));
  }

  /** Begins to watch where it does not yet: nobody needs to know of changes before the files were first read. */
  private watch({ include, exclude }: Globs): void {
    if (this.watcher) return;
    const note = (uri: vscode.Uri) => {
      const id = uri.toString();
      this.noted.set(id, uri);
      // To search the folders again is work for VS Code and the host. Programs that write a file anew under its name take it
      // away first; of one that is not there any more, whoever looks at it finds that out.
      if (!this.listed?.has(id)) this.forget();
      this.changed.fire();
    };
    const folderGone = (folder: vscode.Uri) => {
      // While they are searched for, nobody knows yet whether some were in it.
      if (this.listed && ![...this.listed.keys()].some((id) => isBelow(id, folder))) return;
      this.forget();
      this.changed.fire();
    };
    this.watcher = watchFiles(include, () => exclude, {
      created: note,
      changed: note,
      deleted: note,
      folderGone,
    });
  }
}

async function findFailure(uri: vscode.Uri): Promise<string | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
    return undefined;
  } catch (error) {
    return error instanceof vscode.FileSystemError ? error.code : 'Unknown';
  }
}
