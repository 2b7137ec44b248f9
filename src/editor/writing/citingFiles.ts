import * as vscode from 'vscode';
import { collectCitedKeys, type FileCitations } from '../../cite/project/citedKeys';
import { languageOf } from '../../cite/languages/citationLanguages';
import { DOCUMENT_ENDINGS } from '../../cite/project/namingFiles';
import { endingOf } from '../../cite/project/paths';
import { isNotebook } from '../../cite/project/projectReading';
import { known } from '../../core/known';
import { runInSlices } from '../../core/slices';
import { findLines, positionIn } from '../../sources/lineTable';
import { latexCommandOf } from '../citing/chooseForm';
import { fileOf } from '../citing/citingPlace';
import { globOfEndings } from '../citing/workspaceFiles';
import { findWorkspaceFiles } from '../files/findWorkspaceFiles';
import { pause } from '../pause';

/** Longer texts are no documents. */
const MOST_BYTES = 8 * 2 ** 20;
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
  const isOfFolder = (document: vscode.TextDocument) =>
    vscode.workspace.getWorkspaceFolder(fileOf(document)) === folder && cites(document);
  return [...found, ...vscode.workspace.textDocuments.filter(isOfFolder).map(({ uri }) => uri)];
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

/** Reads what a file cites that is not open; undefined where it cannot be read, is too large, or is a notebook. */
export async function readCitingFile(uri: vscode.Uri): Promise<FileCitations | undefined> {
  // The text of a notebook is JSON; its cells are documents of their own while it is open.
  if (isNotebook(uri.path)) return undefined;
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length > MOST_BYTES) return undefined;
    const text = new TextDecoder().decode(bytes);
    // Reading a document is one stretch of work: a few milliseconds for a long chapter.
    await pause();
    const language = languageOf({ languageId: '', fileName: uri.path });
    const citing = language.readCitations(text, known({ command: latexCommandOf(uri) }));
    const lines = await runInSlices(findLines(text), { pause });
    return collectCitedKeys(citing, (offset) => positionIn(lines, offset));
  } catch {
    return undefined;
  }
}
