import { CITATION_LANGUAGES, languageOf } from '../languages/citationLanguages';
import type { CitationFormat } from '../languages/citationLanguage';
import type { CitingDocument, ProjectBibliography } from './citingProject';
import { BOOKDOWN_FILES, BOOKDOWN_OUTPUT } from './markdown/bookdown';
import { JUPYTER_BOOK_FILES } from './markdown/jupyterBook';
import { MYST_FILES } from './markdown/mystmd';
import { PANDOC_FILES } from './markdown/pandocDefaults';
import { QUARTO_FILES, QUARTO_FOLDER_FILES } from './markdown/quarto';
import { endingOf, folderOf, nameOf } from './paths';
import type { ProjectFiles } from './projectFiles';
import { isNotebook } from './projectReading';
import { readProject } from './readProject';
import { SPHINX_FILES } from './sphinx/readSphinxProject';

/**
 * The settings of projects, by the ending of a document for which they hold. What they name is read as such a document
 * in their folder would have it.
 */
const PROJECT_FILES: ReadonlyMap<string, string> = new Map(
  [
    { names: [...QUARTO_FILES, ...QUARTO_FOLDER_FILES], ending: '.qmd' },
    { names: [...BOOKDOWN_FILES, BOOKDOWN_OUTPUT], ending: '.rmd' },
    { names: [...MYST_FILES, ...JUPYTER_BOOK_FILES, ...PANDOC_FILES], ending: '.md' },
    { names: SPHINX_FILES, ending: '.rst' },
  ].flatMap(({ names, ending }) => names.map((name) => [name, ending] as const)),
);

/** The names of project files that may name bibliographies. */
export const PROJECT_FILE_NAMES: readonly string[] = [...PROJECT_FILES.keys()];

/** The endings of documents that may name bibliographies; those of bibliographies are not among them. */
export const DOCUMENT_ENDINGS: readonly string[] = CITATION_LANGUAGES.filter(
  ({ formats: [format] }) => format !== 'bibtex',
).flatMap(({ fileEndings }) => fileEndings);

/** Whether a file is one by whose text bibliographies may be named, told by its name alone. */
export function kindOfNaming(path: string): 'project' | 'document' | undefined {
  if (PROJECT_FILES.has(nameOf(path))) return 'project';
  return DOCUMENT_ENDINGS.includes(endingOf(path)) ? 'document' : undefined;
}

/**
 * The bibliographies that one document or project file names, as the document's own tool would find them; not those
 * that other files of its project name. Never fails: a file that cannot be read names none.
 *
 * @example await bibliographiesNamedBy('/paper/main.typ', files) // [{ path: '/paper/refs.yml', dialect: 'hayagriva', … }]
 */
export async function bibliographiesNamedBy(
  path: string,
  files: ProjectFiles,
): Promise<readonly ProjectBibliography[]> {
  const kind = kindOfNaming(path);
  const document = kind === 'project' ? documentUnder(path) : await documentAt(path, files);
  if (!document) return [];
  const { bibliographies } = await readProject(document, files);
  // What a project takes in beside its settings (`metadata-files`, `_output.yml`) is looked into with them alone.
  return bibliographies.filter(({ namedIn, origin }) =>
    kind === 'project'
      ? namedIn?.path !== undefined && kindOfNaming(namedIn.path) !== 'document'
      : // A notebook's cell names without a place.
        origin === 'declared' && (namedIn?.path ?? path) === path,
  );
}

/** A document that nobody has, for which only the project speaks. */
function documentUnder(projectFile: string): CitingDocument {
  const ending = PROJECT_FILES.get(nameOf(projectFile)) ?? '';
  const path = `${folderOf(projectFile).replace(/\/$/, '')}/.named-by-project${ending}`;
  return { path, text: '', format: formatOf(path) };
}

/** Reading a project takes many files; most documents name no bibliography, which their text shows at once. */
async function documentAt(path: string, files: ProjectFiles): Promise<CitingDocument | undefined> {
  const text = await files.read(path);
  const format = formatOf(path);
  const sign = format === 'latex' ? LATEX_SIGN : SIGN;
  return text !== undefined && sign.test(text)
    ? { path, text: isNotebook(path) ? '' : text, format }
    : undefined;
}

/** In every language: `bibliography`, `bibtex_bibfiles`, `:bibtex-file:`, a template's `refs-bib`. */
const SIGN = /bib/i;
/** Chapters that list references or speak of bibliographies name none. */
const LATEX_SIGN = /\\(?!bibitem)[A-Za-z]*bib/i;

function formatOf(path: string): CitationFormat {
  return languageOf({ languageId: '', fileName: path }).formats[0];
}
