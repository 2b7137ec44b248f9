import { applyEdits } from '../../../src/cite/edit/textEdit';
import type {
  CitingDocument,
  CitingProject,
  FileEdits,
  ProjectSettings,
} from '../../../src/cite/project/citingProject';
import { declareBibliography } from '../../../src/cite/project/declareBibliography';
import { folderOf, nameOf, relativePath, resolvePath } from '../../../src/cite/project/paths';
import type { ProjectFiles } from '../../../src/cite/project/projectFiles';
import { readProject } from '../../../src/cite/project/readProject';
import type { CitationFormat } from '../../../src/cite/languages/citationLanguage';

/** Texts by path, from the workspace folder on, where they do not start with `/`. */
export type Texts = Readonly<Record<string, string>>;

/** The workspace folder. */
export const ROOT = '/paper';

/** Files in memory that count what is read. */
export interface MemoryFiles extends ProjectFiles {
  readonly reads: readonly string[];
}

/** @param root the workspace folder; null for none */
export function memoryFiles(texts: Texts, root: string | null = ROOT): MemoryFiles {
  const files = new Map(Object.entries(texts).map(([path, text]) => [resolvePath(root ?? '/', path), text]));
  const reads: string[] = [];
  return {
    root: root ?? undefined,
    reads,
    read: (path) => {
      reads.push(path);
      return Promise.resolve(files.get(path));
    },
    exists: (path) => Promise.resolve(files.has(path)),
    list: (folder) =>
      Promise.resolve([...files.keys()].filter((path) => folderOf(path) === folder).map(nameOf)),
    find: (endings) =>
      Promise.resolve(
        root === null
          ? []
          : [...files.keys()].filter((path) => endings.some((ending) => path.toLowerCase().endsWith(ending))),
      ),
  };
}

const FORMATS: Readonly<Record<string, CitationFormat>> = {
  tex: 'latex',
  rnw: 'latex',
  md: 'pandoc',
  qmd: 'pandoc',
  rmd: 'pandoc',
  ipynb: 'jupyter',
  typ: 'typst',
  rst: 'restructuredtext',
  org: 'org',
  adoc: 'asciidoc',
  bib: 'bibtex',
  txt: 'text',
};

/** A document of these files as an editor shows it; in a notebook a cell without text. */
export function openDocument(texts: Texts, name: string, format?: CitationFormat): CitingDocument {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return {
    path: resolvePath(ROOT, name),
    text: ending === 'ipynb' ? '' : (texts[name] ?? ''),
    format: format ?? FORMATS[ending] ?? 'text',
  };
}

/** Reads the project of one of the files. */
export function readTexts(texts: Texts, name: string, settings?: ProjectSettings): Promise<CitingProject> {
  return readProject(openDocument(texts, name), memoryFiles(texts), settings);
}

/** Paths of the bibliographies from the workspace folder on; `?` behind one that does not exist. */
export function pathsOf({ bibliographies }: CitingProject): readonly string[] {
  return bibliographies.map(({ path, exists }) => relativePath(ROOT, path) + (exists ? '' : '?'));
}

/** Tool, format and bibliographies of one file, in one line. */
export async function describeProject(texts: Texts, name: string): Promise<string> {
  const project = await readTexts(texts, name);
  return `${project.tool} ${project.format}: ${pathsOf(project).join(' ')}`;
}

/** Declares a bibliography and gives the texts that changed, as they are then. */
export async function declareIn(texts: Texts, name: string, bibliography: string): Promise<Texts> {
  const document = openDocument(texts, name);
  const files = memoryFiles(texts);
  const project = await readProject(document, files);
  const bibliographyPath = resolvePath(ROOT, bibliography);
  const edits = await declareBibliography({ project, document, bibliographyPath }, files);
  return Object.fromEntries(edits.map((one) => applyTo(texts, one)));
}

function applyTo(texts: Texts, { path = '', edits }: FileEdits): readonly [string, string] {
  const name = relativePath(ROOT, path);
  return [name, applyEdits(texts[name] ?? '', edits)];
}
