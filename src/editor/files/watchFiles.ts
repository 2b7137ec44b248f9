import * as vscode from 'vscode';
import { type Globs, isLeftOut } from './matchGlobs';
import { walkFolder } from './walkFolder';
import { watchFolders } from './watchFolders';

/** Into so many folders of one that has come is looked. */
const MOST_FOLDERS = 1000;

/** Told of files of the workspace, of some more than once. */
export interface FileListener {
  readonly created: (uri: vscode.Uri) => void;
  readonly changed: (uri: vscode.Uri) => void;
  readonly deleted: (uri: vscode.Uri) => void;
  /** Whatever was in a folder is gone; it may also be a file without an ending that is. */
  readonly folderGone: (folder: vscode.Uri) => void;
}

/**
 * Watches the files of the workspace that fit globs, also those that come with their folder.
 *
 * @param exclude gives the globs of files that are not looked for in a folder that has come
 */
export function watchFiles(
  globs: readonly string[],
  exclude: () => readonly string[],
  { created, changed, deleted, folderGone }: FileListener,
): vscode.Disposable {
  const wanted = (): Globs => ({ include: globs, exclude: exclude() });
  const findIn = async (uri: vscode.Uri, folder: vscode.WorkspaceFolder) => {
    const files = await walkFolder(folder, wanted(), MOST_FOLDERS, () => undefined, uri);
    for (const file of files) created(file.uri);
  };
  return vscode.Disposable.from(
    watchFolders({
      come: (uri, folder) => void findIn(uri, folder),
      gone: (uri, folder) => {
        if (!isLeftOut(uri, folder, wanted())) folderGone(uri);
      },
    }),
    ...globs.flatMap((glob) => {
      const watcher = vscode.workspace.createFileSystemWatcher(glob);
      const { onDidCreate, onDidChange, onDidDelete } = watcher;
      return [watcher, onDidCreate(created), onDidChange(changed), onDidDelete(deleted)];
    }),
  );
}

/** Whether a file lies in a folder or below. */
export function isBelow(file: string, folder: vscode.Uri): boolean {
  return file.startsWith(`${folder.toString()}/`);
}
