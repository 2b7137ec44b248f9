import * as vscode from 'vscode';
import { createLibrary, type Library } from '../core/library';
import { readPaperIndex } from '../sources/paperIndex';

const INDEX_PATH = 'dist/papers.json';

/**
 * Reads the index that the extension ships.
 *
 * @throws Error that names the file when it is missing or damaged
 */
export async function loadBundledLibrary(extensionUri: vscode.Uri): Promise<Library> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, INDEX_PATH));
  return createLibrary(readPaperIndex(INDEX_PATH, new TextDecoder().decode(bytes)));
}
