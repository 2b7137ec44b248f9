import * as vscode from 'vscode';
import { endingOf } from '../../cite/project/paths';

/** By then VS Code watches a new folder itself, and what a program writes at once is there, in milliseconds. */
const GATHER = 200;

/** Told of folders of the workspace that have come or gone, with all that is in them. */
export interface FolderListener {
  readonly come: (uri: vscode.Uri, folder: vscode.WorkspaceFolder) => void;
  /** May be a file that has no ending in its name: of what is gone nobody can tell. */
  readonly gone: (uri: vscode.Uri, folder: vscode.WorkspaceFolder) => void;
}

/**
 * Watches the folders of the workspace: of one that is moved or taken away VS Code tells as of one thing, and of files
 * that are written into a new one maybe never. What has an ending is taken for a file, since to look at each that
 * programs make would cost more than a folder of such a name is worth.
 */
export function watchFolders({ come, gone }: FolderListener): vscode.Disposable {
  const noted = new Map<string, vscode.Uri>();
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const lookAtNoted = async () => {
    gathering = undefined;
    const uris = [...noted.values()];
    noted.clear();
    // One after the other: a program may make any number.
    for (const uri of uris) {
      if (!(await isFolder(uri))) continue;
      // It may be another one in the place of the one that was there.
      tell(gone, uri);
      tell(come, uri);
    }
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  const note = (uri: vscode.Uri) => {
    if (!mayBeFolder(uri)) return;
    noted.set(uri.toString(), uri);
    gathering ??= setTimeout(() => void lookAtNoted(), GATHER);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(note),
    // Of one that is taken away and made anew at once VS Code tells as of a change.
    watcher.onDidChange(note),
    watcher.onDidDelete((uri) => {
      if (mayBeFolder(uri)) tell(gone, uri);
    }),
    new vscode.Disposable(() => {
      clearTimeout(gathering);
    }),
  );
}

function tell(whom: FolderListener['come'], uri: vscode.Uri): void {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder) whom(uri, folder);
}

function mayBeFolder({ path }: vscode.Uri): boolean {
  return endingOf(path) === '';
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch {
    // It has gone again.
    return false;
  }
}
