import * as vscode from 'vscode';
import type { CitedPlace } from '../../cite/project/citedKeys';
import { fileOf } from '../citing/citingPlace';
import type { FoundEntry } from '../writing/bibliographyEntries';
import type { NamedFile } from '../writing/citingPlaces';
import type { Writing } from '../writing/writing';

/** A document that cites a key, and where. */
export interface CitingFile {
  readonly uri: vscode.Uri;
  readonly places: readonly CitedPlace[];
}

/**
 * The documents in which a key means the same as here, with the places at which they cite it. Two papers in one
 * workspace may have bibliographies of their own, in which one key is two works.
 *
 * @param document a document that cites, or a bibliography
 * @param found the entry that is meant; undefined for a key without one, which then has none in the documents either
 */
export async function findCiting(
  { changes, project, places, entries }: Writing,
  document: vscode.TextDocument,
  key: string,
  found: FoundEntry | undefined,
): Promise<readonly CitingFile[]> {
  // A use that is left out is a citation that a renamed key breaks.
  changes.lookAgain();
  const isHere = ({ uri }: CitingFile) => uri.toString() === document.uri.toString();
  const home = vscode.workspace.getWorkspaceFolder(fileOf(document));
  // A bibliography may lie outside of the folders in which it is cited.
  const folders = home ? [home] : [undefined, ...(vscode.workspace.workspaceFolders ?? [])];
  const cited = await Promise.all(folders.map((folder) => project.of(folder)));
  const files = cited
    .flatMap((keys) => keys.placesOf(key))
    .map(({ file, places: at }) => ({ uri: vscode.Uri.parse(file, true), places: at }));
  if (found?.bibliography.dialect === 'listed') return files.filter(isHere);
  const named = await places.bibliographiesOf(files.map(({ uri }) => uri));
  const meant = await Promise.all(named.map((list) => firstWith(list, key, entries)));
  const wanted = found?.bibliography.uri.toString();
  return files.filter((file, at) => meant[at] === wanted || isHere(file));
}

/** The address of the first bibliography that has an entry for a key. */
async function firstWith(
  bibliographies: readonly NamedFile[],
  key: string,
  entries: Writing['entries'],
): Promise<string | undefined> {
  for (const { uri, dialect } of bibliographies) {
    const read = await entries.read(uri, dialect);
    if (read?.byKey.has(key)) return uri.toString();
  }
  return undefined;
}
