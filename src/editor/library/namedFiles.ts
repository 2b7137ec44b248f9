import * as vscode from 'vscode';
import { isExcluded } from '../files/matchGlobs';
import { watchFile } from '../files/watchFile';
import { NamedBibliographies, type NamedBibliography } from './namedBibliographies';
import { sourceNameOf } from './sourceName';

/** Of many files that name a bibliography the log needs a few. */
const SHOWN = 3;

/** The bibliographies that are named, as far as no glob finds them: they are watched, and the log says who names them. */
export class NamedFiles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** They, or what names them, have changed. */
  readonly onDidChange = this.changed.event;
  private readonly named: NamedBibliographies;
  /** By the addresses of the files. */
  private readonly watchers = new Map<string, vscode.Disposable>();
  private logged = '';

  /** @param state keeps from start to start what is named */
  constructor(
    state: vscode.Memento,
    private readonly exclude: () => readonly string[],
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.named = new NamedBibliographies(state, exclude, log);
    this.named.onDidChange(() => {
      this.changed.fire();
    });
  }

  /**
   * Those that are there and are not excluded.
   *
   * @param found what the globs find, by its addresses
   */
  async find(found: ReadonlySet<string>): Promise<readonly vscode.Uri[]> {
    const others = this.named.list().filter(({ uri }) => !found.has(uri.toString()));
    this.watch(others.map(({ uri }) => uri));
    const exclude = this.exclude();
    const looks = await Promise.all(
      others.map(async ({ uri, by }) => ({ uri, by, state: await lookAt(uri, exclude) })),
    );
    this.tell(looks.map(({ uri, by, state }) => describe({ uri, by }, state)));
    return looks.filter(({ state }) => state === 'there').map(({ uri }) => uri);
  }

  /** Looks again who names what. */
  lookAgain(): void {
    this.named.lookAgain();
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.named, ...this.watchers.values()).dispose();
  }

  /** Also those that are not there yet. */
  private watch(uris: readonly vscode.Uri[]): void {
    const wanted = new Map(uris.map((uri) => [uri.toString(), uri]));
    for (const [id, watcher] of this.watchers) {
      if (wanted.has(id)) continue;
      watcher.dispose();
      this.watchers.delete(id);
    }
    for (const [id, uri] of wanted) {
      if (this.watchers.has(id)) continue;
      const watcher = watchFile(uri, () => {
        this.changed.fire();
      });
      this.watchers.set(id, watcher);
    }
  }

  /** Once until something else is to be said. */
  private tell(lines: readonly string[]): void {
    const text = lines.join('\n');
    if (text === this.logged) return;
    this.logged = text;
    for (const line of lines) this.log.info(line);
  }
}

type State = 'there' | 'excluded' | 'missing';

/** What a file system says of a file that is not there. */
const MISSING: readonly string[] = ['FileNotFound', 'FileNotADirectory'];

async function lookAt(uri: vscode.Uri, exclude: readonly string[]): Promise<State> {
  if (isExcluded(uri, exclude)) return 'excluded';
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) === 0 ? 'missing' : 'there';
  } catch (error) {
    // What may not be read, or not now, is reported with the other sources.
    return error instanceof vscode.FileSystemError && MISSING.includes(error.code) ? 'missing' : 'there';
  }
}

function describe({ uri, by }: NamedBibliography, state: State): string {
  const more = by.length > SHOWN ? ` and ${by.length - SHOWN} more` : '';
  const named = `${sourceNameOf(uri)}: named by ${by.slice(0, SHOWN).join(', ')}${more}`;
  switch (state) {
    case 'there':
      return `${named}.`;
    case 'excluded':
      return `${named}, but left out by literature.sources.exclude.`;
    case 'missing':
      return `${named}, but no such file is there.`;
  }
}
