import * as vscode from 'vscode';
import { languageOf } from '../../cite/languages/citationLanguages';
import { DOCUMENT_ENDINGS } from '../../cite/project/namingFiles';
import { endingOf } from '../../cite/project/paths';
import { fileOf } from '../citing/citingPlace';
import { globOfEndings } from '../citing/workspaceFiles';
import { findWorkspaceFiles } from '../files/findWorkspaceFiles';
import { stampOf } from './fileStamp';

/** More documents no project has; a folder of notes may. */
const MOST_FILES = 5000;

/** What the settings leave out. */
export function excludedGlobs(): readonly string[] {
  return vscode.workspace.getConfiguration('literature.sources').get<readonly string[]>('exclude', []);
}

/** Finds the documents of a workspace folder, with those that are open; without one the open ones that lie in none. */
export async function findCitingFiles(
  folder: vscode.WorkspaceFolder | undefined,
): Promise<readonly vscode.Uri[]> {
  const globs = { include: [globOfEndings(DOCUMENT_ENDINGS)], exclude: excludedGlobs() };
  const found = folder ? await findWorkspaceFiles(folder, globs, undefined, MOST_FILES) : [];
  const names = new Set(found.map((uri) => uri.toString()));
  const others = vscode.workspace.textDocuments.filter(
    (document) =>
      !names.has(document.uri.toString()) &&
      vscode.workspace.getWorkspaceFolder(fileOf(document)) === folder &&
      cites(document),
  );
  const there = await Promise.all(others.map(isThere));
  return [...found, ...others.flatMap(({ uri }, place) => (there[place] === true ? [uri] : []))];
}

/** Whether somebody could still see a document: VS Code keeps those of deleted files for a while. */
async function isThere(document: vscode.TextDocument): Promise<boolean> {
  const { uri, isDirty, isUntitled } = document;
  if (isDirty || isUntitled || uri.scheme === 'vscode-notebook-cell') return true;
  if (vscode.window.visibleTextEditors.some((editor) => editor.document === document)) return true;
  return (await stampOf(uri)) !== undefined;
}

/** Whether a document is one that a person writes in a language that cites: not another version of a file. */
export function cites(document: vscode.TextDocument): boolean {
  const { uri, languageId } = document;
  const { getWorkspaceFolder, fs } = vscode.workspace;
  const isWritten =
    getWorkspaceFolder(fileOf(document)) !== undefined ||
    uri.scheme === 'untitled' ||
    fs.isWritableFileSystem(uri.scheme) === true;
  const [format] = languageOf({ languageId, fileName: uri.path }).formats;
  return isWritten && format !== 'text' && format !== 'bibtex';
}

/** Whether a file is a document that can cite, by its ending alone. */
export function mayCite({ path }: vscode.Uri): boolean {
  return DOCUMENT_ENDINGS.includes(endingOf(path));
}
