import * as vscode from 'vscode';
import { readBundledIndex } from '../../sources/bundledIndex';
import type { FoundSource, SourceFeed } from './sourceFeed';

const INDEX_PATH = 'dist/papers.json';
const SETTING = 'literature.sources.bundled';

/** The papers that the extension ships, unless the person hides them. */
export class BundledFeed implements SourceFeed, vscode.Disposable {
  /** What a person's own sources say goes before. */
  readonly rank = 2;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly listening = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SETTING)) this.changed.fire();
  });

  constructor(private readonly extensionUri: vscode.Uri) {}

  find(): Promise<readonly FoundSource[]> {
    const isShown = vscode.workspace.getConfiguration().get<boolean>(SETTING, true);
    const source = {
      id: 'bundled',
      name: vscode.l10n.t('Bundled papers'),
      rank: this.rank,
      stamp: 'bundled',
    };
    return Promise.resolve(isShown ? [{ source, read: () => this.read() }] : []);
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.listening).dispose();
  }

  private async read(): Promise<{ readonly papers: ReturnType<typeof readBundledIndex> }> {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, INDEX_PATH));
      return { papers: readBundledIndex(INDEX_PATH, new TextDecoder().decode(bytes)) };
    } catch (error) {
      await vscode.commands.executeCommand('setContext', 'literature.indexUnreadable', true);
      throw error;
    }
  }
}
