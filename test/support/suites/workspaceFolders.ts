import { type Uri, workspace } from 'vscode';
import { waitUntil } from './waitUntil';

/** VS Code passes over a change of the folders that is asked for while it makes another: then it is asked again. */
const ATTEMPTS = 10;
const ATTEMPT_MS = 1000;

/** Adds a folder to the workspace, behind the others. */
export async function addFolder(uri: Uri, name?: string): Promise<void> {
  await insist(
    () => workspace.updateWorkspaceFolders(countFolders(), 0, { uri, ...(name !== undefined && { name }) }),
    () => placeOf(uri) !== -1,
  );
}

/** Takes a folder out of the workspace. */
export async function removeFolder(uri: Uri): Promise<void> {
  await insist(
    () => workspace.updateWorkspaceFolders(placeOf(uri), 1),
    () => placeOf(uri) === -1,
  );
}

async function insist(ask: () => void, isDone: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS && !isDone(); attempt += 1) {
    ask();
    await waitUntil(isDone, undefined, ATTEMPT_MS).catch(() => undefined);
  }
  await waitUntil(isDone, () => (workspace.workspaceFolders ?? []).map(({ uri }) => uri).join(', '));
}

function countFolders(): number {
  return workspace.workspaceFolders?.length ?? 0;
}

function placeOf(uri: Uri): number {
  return (workspace.workspaceFolders ?? []).findIndex((folder) => folder.uri.toString() === uri.toString());
}
