import * as vscode from 'vscode';
import { describeSize } from '../describeSize';
import { NamedFiles } from './namedFiles';
import type { FoundSource, SourceFeed } from './sourceFeed';
import { sourceNameOf } from './sourceName';

/** Files that are larger are no bibliographies that people keep, and reading them would take all memory. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Programs write a file in several steps: its changes are taken together, in milliseconds. */
const GATHER = 100;

/** The bibliographies of the workspace, found by the settings' globs or because a document or project names them, and watched. */
export class WorkspaceFeed implements SourceFeed, vscode.Disposable {
  readonly rank = 0;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private watchers: vscode.Disposable[] = [];
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private readonly named: NamedFiles;
  private readonly listening: { dispose(): unknown }[] = [
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      this.note();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('literature.sources')) return;
      this.unwatch();
      this.note();
    }),
  ];

  /** @param state keeps from start to start what is named */
  constructor(
    state: vscode.Memento,
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
    const { include, exclude } = readGlobs();
    this.watch(include);
    const excluded = exclude.length > 0 ? `{${exclude.join(',')}}` : undefined;
    const lists = await Promise.all(include.map((glob) => vscode.workspace.findFiles(glob, excluded)));
    const files = new Map(lists.flat().map((uri) => [uri.toString(), uri]));
    const named = await this.named.find(new Set(files.keys()));
    const found = await Promise.all([...files.values(), ...named].map((uri) => findSource(uri, this.rank)));
    this.log.info(
      `${files.size} bibliographies match literature.sources.include (${include.join(', ')}) and not .exclude (${exclude.join(', ')}).`,
    );
    return found.toSorted((a, b) => (a.source.name < b.source.name ? -1 : 1));
  }

  lookAgain(): void {
    this.named.lookAgain();
  }

  dispose(): void {
    this.unwatch();
    clearTimeout(this.gathering);
    vscode.Disposable.from(this.changed, ...this.listening).dispose();
  }

  /** Begins to watch where it does not yet: nobody needs to know of changes before the files were first read. */
  private watch(include: readonly string[]): void {
    if (this.watchers.length > 0) return;
    this.watchers = include.flatMap((glob) => {
      const watcher = vscode.workspace.createFileSystemWatcher(glob);
      const note = () => {
        this.note();
      };
      return [watcher, watcher.onDidChange(note), watcher.onDidCreate(note), watcher.onDidDelete(note)];
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

function readGlobs(): { readonly include: readonly string[]; readonly exclude: readonly string[] } {
  const settings = vscode.workspace.getConfiguration('literature.sources');
  return {
    include: settings.get<readonly string[]>('include', []),
    exclude: settings.get<readonly string[]>('exclude', []),
  };
}

async function findSource(uri: vscode.Uri, rank: number): Promise<FoundSource> {
  const id = uri.toString();
  const name = sourceNameOf(uri);
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    const source = { id, name, rank, stamp: `${mtime}:${size}` };
    if (size > MOST_BYTES) {
      const message = vscode.l10n.t(
        'is too large to be read: {0}, and {1} is the most. Exclude it by literature.sources.exclude, or part it.',
        describeSize(size),
        describeSize(MOST_BYTES),
      );
      return { source, read: () => Promise.reject(new Error(message)) };
    }
    return { source, read: async () => ({ bytes: await vscode.workspace.fs.readFile(uri) }) };
  } catch (error) {
    const source = { id, name, rank, stamp: 'unreadable' };
    return { source, read: () => Promise.reject(error instanceof Error ? error : new Error(String(error))) };
  }
}
