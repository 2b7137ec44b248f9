import * as vscode from 'vscode';

/** Whether globs leave a file out: in the workspace from its folder on, elsewhere by its whole path. */
export function isExcluded(uri: vscode.Uri, exclude: readonly string[]): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  // VS Code gives its globs to extensions by selectors of documents only, and looks at nothing but address and language.
  const document = { uri, languageId: 'bibtex' } as vscode.TextDocument;
  return exclude.some((glob) => {
    const pattern = folder ? new vscode.RelativePattern(folder, glob) : glob;
    return vscode.languages.match({ pattern }, document) > 0;
  });
}
