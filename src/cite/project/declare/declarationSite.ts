import type { CitingDocument, CitingProject } from '../citingProject';
import { folderOf, isAbsolute, relativePath } from '../paths';
import type { ProjectReading } from '../projectReading';

/** What every language needs to declare a bibliography. */
export interface DeclarationSite {
  readonly project: CitingProject;
  readonly document: CitingDocument;
  readonly bibliographyPath: string;
  readonly reading: ProjectReading;
  /** A file's text; the document's own where there is no path. */
  readonly read: (path: string | undefined) => Promise<string | undefined>;
  /** The bibliography as a file writes it. */
  readonly relativeTo: (path: string | undefined) => string;
}

/** Prepares a declaration. */
export function createSite(
  { project, document, bibliographyPath }: Omit<DeclarationSite, 'reading' | 'read' | 'relativeTo'>,
  reading: ProjectReading,
): DeclarationSite {
  return {
    project,
    document,
    bibliographyPath,
    reading,
    read: (path) =>
      path === undefined
        ? Promise.resolve(document.path === undefined ? document.text : undefined)
        : reading.read(path),
    relativeTo: (path) =>
      path === undefined || !isAbsolute(bibliographyPath)
        ? bibliographyPath
        : relativePath(folderOf(path), bibliographyPath),
  };
}
