import * as vscode from 'vscode';
import { describeReadFailure } from '../files/describeReadFailure';
import { findBrokenLinks, findWorkspaceFiles } from '../files/findWorkspaceFiles';
import { type Globs, isWanted } from '../files/matchGlobs';
import type { PassFolder } from '../files/walkFolder';
import { findSource, UNREADABLE } from './findSource';
import { NamedFiles } from './namedFiles';
import type { FoundSource, SourceFeed } from './sourceFeed';
import type { ReadFromDisk } from './workerPort';

/** Programs write a file in several steps: its changes are taken together, in milliseconds. */
const GATHER = 100;

/** The bibliographies of the workspace, found by the settings' globs or because a document or project names them, and watched. */
export class WorkspaceFeed implements SourceFeed, vscode.Disposable {
  readonly rank = 0;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private watchers: vscode.Disposable[] = [];
  /** Files that have come or changed since they were last looked for. */
  private readonly noted = new Map<string, vscode.Uri>();
  /** What the globs found, by address, while no file can have come or gone since: to search a folder takes a while. */
  private listed: ReadonlyMap<string, vscode.Uri> | undefined;
  /** How often files may have come or gone. */
  private arrivals = 0;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private readonly named: NamedFiles;
  private readonly listening: { dispose(): unknown }[] = [
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      this.forgetListed();
      this.note();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('literature.sources')) return;
      this.unwatch();
      this.forgetListed();
      this.note();
    }),
  ];

  /** @param state keeps from start to start what is named */
  constructor(
    state: vscode.Memento,
    private readonly readFromDisk: ReadFromDisk | undefined,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.named = new NamedFiles(state, () => readGlobs().exclude, log);
    this.listening.push(
      this.named,
      this.named.onDidChange(() => {
        this.note();
      }),
    );
  }

  async find(): Promise<readonly FoundSource[]> {
    const known = this.listed && (await this.lookAt(this.listed));
    // Of a folder that is deleted, VS Code does not tell file by file.
    const isAllThere = known?.every(({ source }) => source.stamp !== UNREADABLE) === true;
    const found = isAllThere ? known : await this.lookAt(await this.list());
    return found.toSorted((a, b) => (a.source.name < b.source.name ? -1 : 1));
  }

  lookAgain(): void {
    this.forgetListed();
    this.named.lookAgain();
  }

  dispose(): void {
    this.unwatch();
    clearTimeout(this.gathering);
    vscode.Disposable.from(this.changed, ...this.listening).dispose();
  }

  private async list(): Promise<ReadonlyMap<string, vscode.Uri>> {
    const globs = readGlobs();
    const { include, exclude } = globs;
    this.watch(include);
    const { arrivals } = this;
    const folders = vscode.workspace.workspaceFolders ?? [];
    const lists = await Promise.all(folders.map((folder) => this.findIn(folder, globs)));
    const files = new Map(lists.flat().map((uri) => [uri.toString(), uri]));
    if (arrivals === this.arrivals) this.listed = files;
    this.log.info(
      `${files.size} bibliographies match literature.sources.include (${include.join(', ')}) and not .exclude (${exclude.join(', ')}).`,
    );
    return files;
  }

  private async lookAt(files: ReadonlyMap<string, vscode.Uri>): Promise<readonly FoundSource[]> {
    const named = await this.named.find(new Set(files.keys()));
    const all = [...files.values(), ...named];
    return Promise.all(all.map((uri) => findSource(uri, this.rank, this.readFromDisk)));
  }

  private forgetListed(): void {
    this.arrivals += 1;
    this.listed = undefined;
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
  private watch(include: readonly string[]): void {
    if (this.watchers.length > 0) return;
    this.watchers = include.flatMap((glob) => {
      const watcher = vscode.workspace.createFileSystemWatcher(glob);
      const noteArrival = (uri: vscode.Uri) => {
        this.forgetListed();
        this.noted.set(uri.toString(), uri);
        this.note();
      };
      const noteChange = (uri: vscode.Uri) => {
        if (this.listed?.has(uri.toString())) this.note();
        else noteArrival(uri);
      };
      return [
        watcher,
        watcher.onDidChange(noteChange),
        watcher.onDidCreate(noteArrival),
        watcher.onDidDelete(noteArrival),
      ];
    });
  }

  private unwatch(): void {
    vscode.Disposable.from(...this.watchers).dispose();
    this.watchers = [];
  }

  private note(): void {
    clearTimeout(this.gathering);
    this.gathering = setTimeout(() => {
      this.changed.fire();
    }, GATHER);
  }
}

function readGlobs(): Globs {
  const settings = vscode.workspace.getConfiguration('literature.sources');
  return {
    include: settings.get<readonly string[]>('include', []),
    exclude: settings.get<readonly string[]>('exclude', []),
  };
}

async function findFailure(uri: vscode.Uri): Promise<string | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
    return undefined;
  } catch (error) {
    return error instanceof vscode.FileSystemError ? error.code : 'Unknown';
  }
}
