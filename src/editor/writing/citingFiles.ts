import * as vscode from 'vscode';
import { collectCitedKeys, type FileCitations } from '../../cite/project/citedKeys';
import type { CitingText } from '../../cite/languages/citationLanguage';
import { languageOf } from '../../cite/languages/citationLanguages';
import { readNotebookTexts } from '../../cite/project/markdown/notebook';
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

/**
 * Reads what a file cites that is not open; undefined where it cannot be read, or is too large. The keys of a notebook
 * have no places: its text is JSON, and its cells are documents of their own while it is open.
 */
export async function readCitingFile(uri: vscode.Uri): Promise<FileCitations | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length > MOST_BYTES) return undefined;
    const text = new TextDecoder().decode(bytes);
    // Reading a document is one stretch of work: a few milliseconds for a long chapter.
    await pause();
    const language = languageOf({ languageId: '', fileName: uri.path });
    if (isNotebook(uri.path)) {
      const citing = readNotebookTexts(text).map((cell) => language.readCitations(cell));
      return new Map(citing.flatMap((cell) => citedKeys(cell).map((key) => [key, []])));
    }
    const citing = language.readCitations(text, known({ command: latexCommandOf(uri) }));
    const lines = await runInSlices(findLines(text), { pause });
    return collectCitedKeys(citing, (offset) => positionIn(lines, offset));
  } catch {
    return undefined;
  }
}

function citedKeys({ citations }: CitingText): readonly string[] {
  return citations.flatMap(({ keys }) => keys.flatMap(({ key }) => (key === '' ? [] : [key])));
}
