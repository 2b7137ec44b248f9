import * as vscode from 'vscode';

/** Which files of a folder are wanted, in the manner of VS Code's globs. */
export interface Globs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Whether a file of a folder is wanted, without a look at the file itself. */
export function isWanted(uri: vscode.Uri, folder: vscode.WorkspaceFolder, globs: Globs): boolean {
  return matchesAny(uri, folder, globs.include) && !matchesAny(uri, folder, globs.exclude);
}

/** Whether nothing in a folder below can be wanted. */
export function isLeftOut(uri: vscode.Uri, folder: vscode.WorkspaceFolder, { exclude }: Globs): boolean {
  return matchesAny(vscode.Uri.joinPath(uri, 'x'), folder, exclude);
}

/** Whether a file anywhere is left out: outside the workspace globs are for its whole path. */
export function isExcluded(uri: vscode.Uri, exclude: readonly string[]): boolean {
  return matchesAny(uri, vscode.workspace.getWorkspaceFolder(uri), exclude);
}

/** VS Code gives its globs to extensions by selectors of documents only, and looks at nothing but address and language. */
function matchesAny(
  uri: vscode.Uri,
  folder: vscode.WorkspaceFolder | undefined,
  globs: readonly string[],
): boolean {
  const document = { uri, languageId: 'bibtex' } as vscode.TextDocument;
  return globs.some((glob) => {
    const pattern = folder ? new vscode.RelativePattern(folder, glob) : glob;
    return vscode.languages.match({ pattern }, document) > 0;
  });
}
