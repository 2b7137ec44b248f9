import { endingOf, isAbsolute, resolvePath } from '../paths';
import { findUp } from '../findUp';
import { isNotebook, type ProjectReading } from '../projectReading';
import type { NamedBibliography, ToolReading } from '../toolReading';
import { readPythonAssignments } from './pythonAssignments';

/** `conf.py` makes a folder a project of Sphinx. */
export const SPHINX_FILES = ['conf.py'];
/** Extensions that let Sphinx read Markdown, and notebooks as they are. */
const MARKDOWN_EXTENSION = /^(myst_parser|myst_nb|recommonmark)\b/;
const NOTEBOOK_EXTENSION = /^nbsphinx\b/;
/** The directive, whose argument is one or more files. */
const DIRECTIVE = /^[ \t]*\.\.[ \t]+bibliography::[ \t]*([^\n]*)$/gm;

/** Reads the project of a reStructuredText document: `conf.py` above it, else what its own directives name. */
export async function readSphinxProject(reading: ProjectReading): Promise<ToolReading> {
  const sphinx = await readConfiguration(reading);
  const named = [...(sphinx?.named ?? []), ...nameInDirectives(reading, sphinx?.folder)];
  const root = sphinx?.path ?? reading.document.path;
  return { tool: sphinx ? 'sphinx' : 'none', format: 'restructuredtext', root, named };
}

/** The same for Markdown or a notebook, if the project has an extension for it. */
export async function readSphinxForMarkdown(reading: ProjectReading): Promise<ToolReading | undefined> {
  const path = reading.document.path ?? '';
  if (/^\.(qmd|rmd)$/.test(endingOf(path))) return undefined;
  const sphinx = await readConfiguration(reading);
  const has = (extension: RegExp) => sphinx?.extensions.some((name) => extension.test(name)) ?? false;
  const isCell = isNotebook(path) && has(NOTEBOOK_EXTENSION);
  if (sphinx === undefined || !(isCell || has(MARKDOWN_EXTENSION))) return undefined;
  return { tool: 'sphinx', format: isCell ? 'jupyter' : 'myst', root: sphinx.path, named: sphinx.named };
}

interface SphinxConfiguration {
  readonly path: string;
  readonly folder: string;
  readonly extensions: readonly string[];
  readonly named: readonly NamedBibliography[];
}

/** `bibtex_bibfiles` is relative to the folder of `conf.py` (sphinxcontrib-bibtex, `normpath_filename`). */
async function readConfiguration(reading: ProjectReading): Promise<SphinxConfiguration | undefined> {
  const found = await findUp(reading, SPHINX_FILES);
  if (found === undefined) return undefined;
  const text = await reading.read(found.path);
  if (text === undefined) return undefined;
  const assignments = readPythonAssignments(text, ['bibtex_bibfiles', 'extensions']);
  const elements = (name: string) => assignments.flatMap((one) => (one.name === name ? one.elements : []));
  const files = elements('bibtex_bibfiles').flatMap((strings) => {
    const [first] = strings;
    const last = strings.at(-1);
    if (!first || !last) return [];
    const path = strings.map((string) => string.text).join('/');
    if (path.includes('*'))
      reading.missOut(`conf.py computes its bibliographies from “${path}”; they cannot be told.`);
    if (path.includes('*')) return [];
    return [{ path, range: { start: first.start, end: last.end } }];
  });
  const { path, folder } = found;
  reading.explain(`${reading.name(path)} makes this a Sphinx project.`);
  return {
    path,
    folder,
    extensions: elements('extensions').flatMap((strings) => strings.map((string) => string.text)),
    named: files.map((file) => ({
      candidates: [
        resolvePath(folder, isAbsolute(file.path) ? `.${file.path}` : file.path),
        resolvePath(folder, file.path),
      ],
      bib: 'bibtex',
      namedIn: { path, range: file.range },
    })),
  };
}

function nameInDirectives(
  reading: ProjectReading,
  project: string | undefined,
): readonly NamedBibliography[] {
  const { path, text } = reading.document;
  const folder = reading.folder ?? '/';
  return [...text.matchAll(DIRECTIVE)].flatMap((match) => {
    const argument = match[1] ?? '';
    const start = match.index + match[0].length - argument.length;
    return [...argument.matchAll(/\S+\.bib\b/g)].map((file) => ({
      candidates: [
        file[0].startsWith('/')
          ? resolvePath(project ?? folder, `.${file[0]}`)
          : resolvePath(folder, file[0]),
      ],
      bib: 'bibtex' as const,
      namedIn: { path, range: { start: start + file.index, end: start + file.index + file[0].length } },
    }));
  });
}
