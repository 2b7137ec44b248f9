import * as vscode from 'vscode';
import type { LiteratureLibrary } from './library/literatureLibrary';

/**
 * Serves texts of a scheme of our own, read-only, which follow the library while they are open: none says what no longer
 * holds. Each scheme is in `activationEvents` as `onFileSystem:…`: a window that opens such a text again asks for it
 * before any command has started the extension.
 */
export function registerTexts(
  scheme: string,
  library: Pick<LiteratureLibrary, 'onDidChange'>,
  provideText: (uri: vscode.Uri) => string | Promise<string>,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: provideText,
    }),
    library.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri);
    }),
  );
}
