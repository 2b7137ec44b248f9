import * as vscode from 'vscode';

/** Tells when a file is made, changed or deleted, in the workspace or outside of it. */
export function watchFile(uri: vscode.Uri, onChange: () => void): vscode.Disposable {
  // What is special in a glob stands for any character; another file of such a name does no harm.
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[{}[\]*?]/g, '?');
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name),
  );
  const events = [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete];
  return vscode.Disposable.from(watcher, ...events.map((event) => event(onChange)));
}
