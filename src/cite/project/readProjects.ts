import type { CitingDocument, CitingProject, ProjectSettings } from './citingProject';
import { LatexFiles, LatexProject } from './latex/latexProject';
import type { ProjectFiles } from './projectFiles';
import { ProjectReading } from './projectReading';
import { readProject } from './readProject';

/** A document with its project. */
export interface DocumentProject {
  readonly document: CitingDocument;
  readonly project: CitingProject;
}

/** Only what has it can be the root of others. */
const ROOT = /^[^%\n]*\\documentclass/m;

/**
 * Reads the projects of many documents. The chapters of a LaTeX document have the project of their root: to look for it
 * from each of two hundred chapters would read all of them two hundred times.
 *
 * @param files remembered, as documents share what their projects read
 */
export async function* readProjects(
  documents: readonly CitingDocument[],
  files: ProjectFiles,
  settings: ProjectSettings = {},
): AsyncGenerator<DocumentProject> {
  const ofParts = new Map<string, CitingProject>();
  const roots = documents.filter(({ format, text }) => format === 'latex' && ROOT.test(text));
  for (const document of roots) {
    const project = await readProject(document, files, settings);
    yield { document, project };
    if (document.path === undefined || project.root !== document.path) continue;
    const reading = new ProjectReading(document, files);
    const parts = new LatexProject(reading, new LatexFiles(reading), document.path).parts('all');
    for await (const { path } of parts) if (!ofParts.has(path)) ofParts.set(path, project);
  }
  for (const document of documents) {
    if (roots.includes(document)) continue;
    const shared = document.path === undefined ? undefined : ofParts.get(document.path);
    yield { document, project: shared ?? (await readProject(document, files, settings)) };
  }
}
