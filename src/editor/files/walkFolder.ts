import * as vscode from 'vscode';
import { type Globs, isLeftOut, isWanted } from './matchGlobs';

/** A file as its folder lists it. */
export interface ListedFile {
  readonly uri: vscode.Uri;
  readonly type: vscode.FileType;
}

/** Told of each folder that cannot be listed, and why. */
export type PassFolder = (uri: vscode.Uri, error: unknown) => void;

/** So many folders are listed at a time: one by one would be slow where each is a question over the network. */
const AT_ONCE = 16;
/** No project is deeper: this is a folder that holds itself under another name. */
const DEEPEST = 40;

/**
 * The wanted files of a folder and the folders below, nearest first. Links to folders are not followed, so it ends
 * whatever they lead back to; a folder that cannot be listed is passed over.
 *
 * @param mostFolders looks into no more, since a file system may make up folders without end
 * @param pass told of each folder that is passed over, and why
 * @param from the folder of the workspace, or one below
 */
export async function walkFolder(
  folder: vscode.WorkspaceFolder,
  globs: Globs,
  mostFolders: number,
  pass: PassFolder,
  from = folder.uri,
): Promise<readonly ListedFile[]> {
  const found: ListedFile[] = [];
  const folders = isLeftOut(from, folder, globs) ? [] : [{ uri: from, depth: 0 }];
  for (let done = 0; done < folders.length; done += AT_ONCE) {
    const lists = await Promise.all(
      folders.slice(done, done + AT_ONCE).map(async ({ uri, depth }) => {
        const listed = await listFolder(uri, pass);
        return listed.map((file) => ({ ...file, depth: depth + 1 }));
      }),
    );
    for (const { uri, type, depth } of lists.flat()) {
      if (type === vscode.FileType.Directory) {
        const isNear = folders.length < mostFolders && depth <= DEEPEST;
        if (isNear && !isLeftOut(uri, folder, globs)) folders.push({ uri, depth });
      } else if ((type & vscode.FileType.Directory) === 0 && isWanted(uri, folder, globs)) {
        found.push({ uri, type });
      }
    }
  }
  return found;
}

async function listFolder(uri: vscode.Uri, pass: PassFolder): Promise<readonly ListedFile[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => ({ uri: vscode.Uri.joinPath(uri, name), type }));
  } catch (error) {
    pass(uri, error);
    return [];
  }
}
