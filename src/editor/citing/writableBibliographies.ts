import type * as vscode from 'vscode';
import type { WritableDialect } from '../../cite/bibliography/addition';
import type { FileEdits } from '../../cite/project/citingProject';
import { relativePath } from '../../cite/project/paths';
import type { CitingPlace } from './citingPlace';

/** A bibliography that entries can go to. */
export interface WritableBibliography {
  readonly uri: vscode.Uri;
  readonly dialect: WritableDialect;
  /** It is there, or is to be created. */
  readonly exists: boolean;
  /** What else has to be edited for the document to use it. */
  readonly declarations: readonly FileEdits[];
}

/** The bibliographies of a document that can be added to, in the order of the project; of a bibliography itself. */
export function writableBibliographies(place: CitingPlace): readonly WritableBibliography[] {
  if (place.format === 'bibtex') {
    return [{ uri: place.document.uri, dialect: 'bib', exists: true, declarations: [] }];
  }
  return place.project.bibliographies.flatMap(({ path, dialect, exists }): WritableBibliography[] => {
    if (dialect === 'other') return [];
    return [
      {
        uri: place.files.uriOf(path),
        dialect: dialect === 'bibtex' || dialect === 'biblatex' ? bibDialect(place, dialect) : dialect,
        exists,
        declarations: [],
      },
    ];
  });
}

/**
 * LaTeX's programs read one dialect each, and Typst prints most of LaTeX's commands as they stand; other tools read
 * BibTeX and BibLaTeX, so the file has the say.
 */
function bibDialect({ project }: CitingPlace, declared: 'bibtex' | 'biblatex'): WritableDialect {
  if (project.tool === 'typst') return 'typst';
  return project.tool === 'latex' ? declared : 'bib';
}

/** A path as a person knows it: from the workspace folder. */
export function shownPath({ files }: CitingPlace, path: string): string {
  return files.root === undefined ? path : relativePath(files.root, path);
}
