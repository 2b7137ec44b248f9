import * as vscode from 'vscode';
import { SourceRank } from '../../library/sourceRank';
import type { Globs } from '../files/matchGlobs';
import { BibliographyFiles } from './bibliographyFiles';
import { findSource, UNREADABLE } from './findSource';
import { NamedFiles } from './namedFiles';
import type { FoundSource, SourceFeed } from './sourceFeed';
import type { OpenFromDisk } from './workerPort';

/** Programs write a file in several steps, of which VS Code itself gathers those within 75 ms; in milliseconds. */
const GATHER = 50;

/** The bibliographies of the workspace, found by the settings' globs or because a document or project names them, and watched. */
export class WorkspaceFeed implements SourceFeed, vscode.Disposable {
  readonly rank = SourceRank.workspace;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** Until then a list is new, though it was prepared. */
  private wasAsked = false;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private readonly files: BibliographyFiles;
  private readonly named: NamedFiles;
  private readonly listening: vscode.Disposable;

  /** @param state keeps from start to start what is named */
  constructor(
    state: vscode.Memento,
    private readonly openFromDisk: OpenFromDisk | undefined,
    log: vscode.LogOutputChannel,
  ) {
    this.files = new BibliographyFiles(log);
    this.named = new NamedFiles(state, () => readGlobs().exclude, log);
    const note = () => {
      this.note();
    };
    this.listening = vscode.Disposable.from(
      this.changed,
      this.files,
      this.named,
      this.files.onDidChange(note),
      this.named.onDidChange(note),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.files.forget();
        this.note();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('literature.sources')) return;
        this.files.forgetGlobs();
        this.note();
      }),
    );
  }

  /**
   * To search a folder VS Code starts a program out of the host, which takes it the longer the more memory it has: with a
   * large library 20 to 60 ms each time.
   */
  prepare(): void {
    // Whoever wants the sources is told of a failure.
    this.look().catch(() => undefined);
  }

  async find(): Promise<readonly FoundSource[]> {
    const isNew = !this.files.areListed || !this.wasAsked;
    this.wasAsked = true;
    let found = await this.look();
    // Of a folder that is deleted, VS Code does not tell file by file.
    if (!isNew && found.some(({ source }) => source.stamp === UNREADABLE)) {
      this.files.forget();
      found = await this.look();
    }
    return found.toSorted((a, b) => (a.source.name < b.source.name ? -1 : 1));
  }

  lookAgain(): void {
    this.files.forget();
    this.named.lookAgain();
  }

  dispose(): void {
    clearTimeout(this.gathering);
    this.listening.dispose();
  }

  private async look(): Promise<readonly FoundSource[]> {
    const files = await this.files.list(readGlobs());
    const named = await this.named.find(new Set(files.keys()));
    const all = [...files.values(), ...named];
    return Promise.all(all.map((uri) => findSource(uri, this.rank, this.openFromDisk)));
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
