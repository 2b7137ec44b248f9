import { readAsciidocProject } from './asciidoc/readAsciidocProject';
import type { CitingDocument, CitingProject, ProjectBibliography, ProjectSettings } from './citingProject';
import { readLatexProject } from './latex/readLatexProject';
import { readMarkdownProject } from './markdown/readMarkdownProject';
import { nearestFiles } from './nearness';
import { readOrgProject } from './org/readOrgProject';
import { resolvePath } from './paths';
import type { ProjectFiles } from './projectFiles';
import { ProjectReading } from './projectReading';
import { readSphinxProject } from './sphinx/readSphinxProject';
import { dialectOf, locateBibliographies, type ToolReading } from './toolReading';
import { readTypstProject } from './typst/readTypstProject';
import type { CitationFormat } from '../languages/citationLanguage';

/** The reader for each format that a language id or a file ending may tell; the others belong to no project. */
const READERS: Partial<Record<CitationFormat, (reading: ProjectReading) => Promise<ToolReading>>> = {
  latex: readLatexProject,
  natbib: readLatexProject,
  biblatex: readLatexProject,
  pandoc: readMarkdownProject,
  myst: readMarkdownProject,
  jupyter: readMarkdownProject,
  typst: readTypstProject,
  restructuredtext: readSphinxProject,
  org: readOrgProject,
  'org-ref': readOrgProject,
  asciidoc: readAsciidocProject,
};

/**
 * Finds what a document belongs to: its root, the format that it speaks, and the bibliographies that its own tool reads;
 * if it names none, the setting's file, else the nearest `.bib` of the workspace.
 *
 * Never fails: what is missing or damaged becomes one of the project's reasons.
 */
export async function readProject(
  document: CitingDocument,
  files: ProjectFiles,
  settings: ProjectSettings = {},
): Promise<CitingProject> {
  const reading = new ProjectReading(document, files);
  const read = READERS[document.format];
  const found = read ? await read(reading) : readBare(document);
  const { tool, format, root, listsReferences = false } = found;
  const declared = await locateBibliographies(reading, found);
  if (listsReferences) reading.explain('The document lists its references itself.');
  const bibliographies =
    declared.length > 0 || listsReferences ? declared : await findElsewhere(reading, found, settings);
  if (bibliographies.length === 0 && !listsReferences) reading.explain('No bibliography was found.');
  reading.explain(`${reading.reads} ${reading.reads === 1 ? 'file was' : 'files were'} read.`);
  const { missesSome, reasons } = reading;
  return { tool, format, root, bibliographies, listsReferences, missesSome, reasons };
}

/** Plain text belongs to nothing; a bibliography is its own. */
function readBare({ path, format }: CitingDocument): ToolReading {
  const isBibliography = format === 'bibtex' && path !== undefined;
  const named = isBibliography ? [{ candidates: [path], bib: 'bibtex' as const }] : [];
  return { tool: 'none', format, root: path, named };
}

async function findElsewhere(
  reading: ProjectReading,
  { tool, format }: ToolReading,
  { bibliographyFile = '' }: ProjectSettings,
): Promise<readonly ProjectBibliography[]> {
  const bib = format === 'biblatex' || format === 'pandoc' || format === 'typst' ? 'biblatex' : 'bibtex';
  const start = reading.root ?? reading.folder ?? '/';
  if (bibliographyFile !== '') {
    const path = resolvePath(start, bibliographyFile);
    reading.explain(`The setting literature.bibliography.file names ${reading.name(path)}.`);
    const exists = await reading.exists(path);
    return [{ path, dialect: dialectOf(path, bib, tool), exists, origin: 'setting' }];
  }
  const nearest = nearestFiles(reading.folder ?? start, await reading.find(['.bib']));
  for (const path of nearest)
    reading.explain(`${reading.name(path)} is the nearest bibliography; nothing names one.`);
  return nearest.map((path) => ({ path, dialect: bib, exists: true, origin: 'nearest' }));
}
