import type * as vscode from 'vscode';
import { sourceNameOf } from '../library/sourceName';
import { type CitingPlace, readCitingPlace } from './citingPlace';

/** The bibliographies of a document by the names that they have as sources, in the order of its project. */
export function sourcesOf({ project, files }: CitingPlace): readonly string[] {
  return project.bibliographies.map(({ path }) => sourceNameOf(files.uriOf(path)));
}

/** The same for whichever document a person writes; none where there is none. */
export async function ownSources(editor: vscode.TextEditor | undefined): Promise<readonly string[]> {
  return editor && !editor.document.isClosed ? sourcesOf(await readCitingPlace(editor.document)) : [];
}
