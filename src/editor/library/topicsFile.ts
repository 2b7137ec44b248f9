import * as vscode from 'vscode';
import type { TopicsJson } from '../../library/libraryTopics';
import { parseJson } from '../../sources/parseJson';

const BUNDLED_PATH = 'dist/topics.json';
const SETTING = 'literature.topics.file';

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
    const bundled = (await readJson(
      vscode.Uri.joinPath(this.extensionUri, BUNDLED_PATH),
      BUNDLED_PATH,
    )) as TopicsJson;
    const own = this.find();
    if (!own) return { topics: bundled };
    this.watch(own.uri);
    try {
      const value = await readJson(own.uri, own.source);
      return { topics: { ...bundled, own: { source: own.source, value } } };
    } catch (error) {
      return { topics: bundled, problem: error instanceof Error ? error.message : String(error) };
    }
  }

  dispose(): void {
    this.watcher?.dispose();
    vscode.Disposable.from(this.changed, this.listening).dispose();
  }

  private find(): { readonly uri: vscode.Uri; readonly source: string } | undefined {
    const source = vscode.workspace.getConfiguration().get<string>(SETTING, '').trim();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    return source === '' || !folder ? undefined : { uri: vscode.Uri.joinPath(folder.uri, source), source };
  }

  private watch(uri: vscode.Uri): void {
    if (this.watcher) return;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const note = () => {
      this.changed.fire();
    };
    this.watcher = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(note),
      watcher.onDidCreate(note),
      watcher.onDidDelete(note),
    );
  }
}

async function readJson(uri: vscode.Uri, name: string): Promise<unknown> {
  return parseJson(name, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
}
