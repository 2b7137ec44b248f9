import * as vscode from 'vscode';
import type { TopicsJson } from '../../library/libraryTopics';
import { parseJson } from '../../sources/parseJson';
import { describeReadFailure } from '../files/describeReadFailure';
import { readBytes } from '../files/readBytes';
import { watchFile } from '../files/watchFile';

const BUNDLED_PATH = 'dist/topics.json';
const SETTING = 'literature.topics.file';
/** A file of topics that people write has some kilobytes; in bytes. */
const MOST_BYTES = 1024 * 1024;

/** The workspace's file, and what the setting calls it. */
interface OwnTopics {
  readonly uri: vscode.Uri;
  readonly source: string;
}

/** The topics: those that the extension ships, and the file of the workspace that extends or replaces them. */
export class TopicsFile implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** The workspace's file, or which one it is, has changed. */
  readonly onDidChange = this.changed.event;
  private watcher: vscode.Disposable | undefined;
  private readonly listening = vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(SETTING)) return;
    this.watcher?.dispose();
    this.watcher = undefined;
    this.changed.fire();
  });

  constructor(private readonly extensionUri: vscode.Uri) {}

  /**
   * Reads both.
   *
   * @returns with a word about the workspace's file where it cannot be read; the shipped topics hold then
   * @throws Error when what the extension ships cannot be read
   */
  async read(): Promise<{ readonly topics: TopicsJson; readonly problem?: string }> {
    const shipped = vscode.Uri.joinPath(this.extensionUri, BUNDLED_PATH);
    const bundled = parse(BUNDLED_PATH, await vscode.workspace.fs.readFile(shipped)) as TopicsJson;
    const own = this.find();
    if (!own) return { topics: bundled };
    this.watch(own.uri);
    try {
      const value = parse(own.source, await readOwn(own));
      return { topics: { ...bundled, own: { source: own.source, value } } };
    } catch (error) {
      return { topics: bundled, problem: error instanceof Error ? error.message : String(error) };
    }
  }

  dispose(): void {
    this.watcher?.dispose();
    vscode.Disposable.from(this.changed, this.listening).dispose();
  }

  private find(): OwnTopics | undefined {
    const source = vscode.workspace.getConfiguration().get<string>(SETTING, '').trim();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    return source === '' || !folder ? undefined : { uri: vscode.Uri.joinPath(folder.uri, source), source };
  }

  private watch(uri: vscode.Uri): void {
    this.watcher ??= watchFile(uri, () => {
      this.changed.fire();
    });
  }
}

/** @throws Error that says which file cannot be read, why, and what to do */
async function readOwn({ uri, source }: OwnTopics): Promise<Uint8Array> {
  const wayOut = vscode.l10n.t('Name a file of topics in literature.topics.file.');
  // Read Sources Again does not read it, and what has been allowed is no change that is always told.
  const again = vscode.l10n.t('choose Developer: Reload Window');
  try {
    return await readBytes(uri, { limit: { most: MOST_BYTES, wayOut }, again });
  } catch (error) {
    throw new Error(`${source}: ${describeReadFailure(error)}`, { cause: error });
  }
}

function parse(name: string, bytes: Uint8Array): unknown {
  return parseJson(name, new TextDecoder().decode(bytes));
}
