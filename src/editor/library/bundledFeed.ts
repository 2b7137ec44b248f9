import * as vscode from 'vscode';
import { SourceRank } from '../../library/sourceRank';
import type { FoundSource, SourceBytes, SourceFeed } from './sourceFeed';

const INDEX_PATH = 'dist/papers.json';
const SETTING = 'literature.sources.bundled';

/** The papers that the extension ships, unless the person hides them. */
export class BundledFeed implements SourceFeed, vscode.Disposable {
  /** What a person's own sources say goes before. */
  readonly rank = SourceRank.bundled;
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
    const wayOut = vscode.l10n.t('Reinstalling the extension brings the bundled papers back.');
    return Promise.resolve(isShown ? [{ source, read: () => this.read(), wayOut }] : []);
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.listening).dispose();
  }

  /** Not parsed: for the library its worker does that. */
  private async read(): Promise<SourceBytes> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, INDEX_PATH));
    return { kind: 'index', file: INDEX_PATH, bytes };
  }
}
