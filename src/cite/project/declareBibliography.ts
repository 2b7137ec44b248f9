import type { CitingDocument, CitingProject, FileEdits } from './citingProject';
import type { ProjectFiles } from './projectFiles';

/** What `declareBibliography` needs. */
export interface BibliographyDeclaration {
  readonly project: CitingProject;
  readonly document: CitingDocument;
  /** The bibliography; it need not exist yet. Relative, as it is to be written, where the document has no path. */
  readonly bibliographyPath: string;
}

/**
 * The edits after which the document uses a bibliography, at the place where its tool looks: the root's preamble, the
 * front matter, the project's settings. None where nothing has to be said (plain text, MyST's own search) or where
 * nobody knows where (a chapter without a root).
 */
export function declareBibliography(
  declaration: BibliographyDeclaration,
  files: ProjectFiles,
): Promise<readonly FileEdits[]> {
  void declaration;
  void files;
  return Promise.resolve([]);
}
