import * as vscode from 'vscode';
import type { Globs } from './matchGlobs';
import { type PassFolder, walkFolder } from './walkFolder';

/**
 * File systems that VS Code searches. Of another, `findFiles` waits without end for a search provider, or says nothing
 * where the workspace has a searched folder as well; and no extension may publish one, since their API is not stable.
 */
const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs']);
/** More folders no project has that is not searched. */
const MOST_FOLDERS = 5000;
/** So many folders are looked at for broken links: those at the top, where people put their bibliographies. */
const NEAR_FOLDERS = 200;

/**
 * The wanted files of a folder of the workspace, on any file system.
 *
 * @param pass told of each folder that cannot be listed
 * @param most of each glob; each file that is found costs the host a little, and a folder may have any number
 */
export async function findWorkspaceFiles(
  folder: vscode.WorkspaceFolder,
  globs: Globs,
  pass: PassFolder = () => undefined,
  most = Infinity,
): Promise<readonly vscode.Uri[]> {
  if (SEARCHED.has(folder.uri.scheme)) return searchFolder(folder, globs, most);
  const listed = await walkFolder(folder, globs, MOST_FOLDERS, pass);
  return listed.slice(0, most * globs.include.length).map(({ uri }) => uri);
}

/** Wanted links that lead nowhere, which a search leaves out without a word. */
export async function findBrokenLinks(
  folder: vscode.WorkspaceFolder,
  globs: Globs,
): Promise<readonly vscode.Uri[]> {
  if (!SEARCHED.has(folder.uri.scheme)) return [];
  const listed = await walkFolder(folder, globs, NEAR_FOLDERS, () => undefined);
  return listed.filter(({ type }) => type === vscode.FileType.SymbolicLink).map(({ uri }) => uri);
}

async function searchFolder(
  folder: vscode.WorkspaceFolder,
  { include, exclude }: Globs,
  most: number,
): Promise<readonly vscode.Uri[]> {
  // Braces in braces are an error to older versions of the search.
  const excluded = exclude.length > 1 ? `{${exclude.join(',')}}` : exclude[0];
  const lists: (readonly vscode.Uri[])[] = [];
  for (const glob of include) {
    const pattern = new vscode.RelativePattern(folder, glob);
    // One after the other in a folder: for each VS Code starts a program out of the host, which holds it for 15 ms and more.
    lists.push(await vscode.workspace.findFiles(pattern, excluded, Number.isFinite(most) ? most : undefined));
  }
  return lists.flat();
}
