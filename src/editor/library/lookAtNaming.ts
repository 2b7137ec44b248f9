import * as vscode from 'vscode';
import {
  bibliographiesNamedBy,
  DOCUMENT_ENDINGS,
  kindOfNaming,
  PROJECT_FILE_NAMES,
} from '../../cite/project/namingFiles';
import type { ProjectFiles } from '../../cite/project/projectFiles';
import { readProject } from '../../cite/project/readProject';
import { rememberFiles } from '../../cite/project/rememberFiles';
import { globOfEndings, WorkspaceFiles } from '../citing/workspaceFiles';
import { findWorkspaceFiles } from '../files/findWorkspaceFiles';

const NOTES = ['.md', '.markdown'];
/**
 * Fit the files that may name bibliographies: those of projects, documents, and apart from these the files that most
 * folders are full of, so that however many they are the others are found.
 */
export const NAMING_FILES: readonly string[] = [
  `**/{${PROJECT_FILE_NAMES.join(',')}}`,
  globOfEndings(DOCUMENT_ENDINGS.filter((ending) => !NOTES.includes(ending))),
  globOfEndings(NOTES),
];
/** The setting that names the bibliography of documents that name none. */
export const FILE_SETTING = 'literature.bibliography.file';

/** So many are read at a time, so that a slow remote is asked less often. */
const AT_ONCE = 8;

/** So many are found of each kind in a folder of the workspace; whichever else is opened or saved is looked into as well. */
const MOST_FILES = 500;

/** By the address of each bibliography that one file names, who does, as people know it. */
export type Naming = ReadonlyMap<string, string>;

/** Finds files that may name bibliographies, by their names alone. */
export async function findNamingFiles(
  exclude: readonly string[],
): Promise<{ readonly files: readonly vscode.Uri[]; readonly mayBeMore: boolean }> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const lists = await Promise.all(
    folders.map((folder) =>
      findWorkspaceFiles(folder, { include: NAMING_FILES, exclude }, undefined, MOST_FILES),
    ),
  );
  return { files: lists.flat(), mayBeMore: lists.some(({ length }) => length >= MOST_FILES) };
}

/** Whether a document is one that a person keeps: not a log, another version of a file, or a cell. */
export function isNamingDocument({ uri }: vscode.TextDocument): boolean {
  const { getWorkspaceFolder, fs } = vscode.workspace;
  const isKept = getWorkspaceFolder(uri) !== undefined || fs.isWritableFileSystem(uri.scheme) === true;
  return isKept && kindOfNaming(uri.path) === 'document';
}

/** Reads what files name, by their addresses; those of one folder share what is read around them. */
export async function readNamings(uris: readonly vscode.Uri[]): Promise<ReadonlyMap<string, Naming>> {
  const once = [...new Map(uris.map((uri) => [uri.toString(), uri]))];
  const namings = new Map<string, Naming>();
  const shared = new Map<string, ProjectFiles>();
  for (let done = 0; done < once.length; done += AT_ONCE) {
    await Promise.all(
      once.slice(done, done + AT_ONCE).map(async ([id, uri]) => {
        namings.set(id, await readNaming(uri, shared));
      }),
    );
  }
  return namings;
}

async function readNaming(uri: vscode.Uri, shared: Map<string, ProjectFiles>): Promise<Naming> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const key = (folder?.uri ?? uri).toString();
  const files = new WorkspaceFiles(uri, folder);
  const remembered = shared.get(key) ?? rememberFiles(files);
  shared.set(key, remembered);
  const named = await bibliographiesNamedBy(uri.path, remembered);
  return new Map(
    named.map(({ path, namedIn }) => [
      files.uriOf(path).toString(),
      vscode.workspace.asRelativePath(files.uriOf(namedIn?.path ?? uri.path)),
    ]),
  );
}

/** What the setting names for the documents of a folder. */
export async function readSettingsNaming(folder: vscode.WorkspaceFolder): Promise<Naming> {
  const bibliographyFile = vscode.workspace.getConfiguration('', folder).get<string>(FILE_SETTING, '').trim();
  if (bibliographyFile === '') return new Map();
  const files = new WorkspaceFiles(folder.uri, folder);
  const nobody = { path: undefined, text: '', format: 'text' } as const;
  const { bibliographies } = await readProject(nobody, files, { bibliographyFile });
  return new Map(bibliographies.map(({ path }) => [files.uriOf(path).toString(), FILE_SETTING]));
}
