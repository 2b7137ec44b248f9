import { findUp } from '../findUp';
import { endingOf } from '../paths';
import { isNotebook, type ProjectReading } from '../projectReading';
import { readSphinxForMarkdown } from '../sphinx/readSphinxProject';
import type { ToolReading } from '../toolReading';
import { bibOf } from './bibOf';
import { BOOKDOWN_FILES, readBook } from './bookdown';
import { readMetadata } from './frontMatter';
import { isJupyterBook, JUPYTER_BOOK_FILES, readJupyterBookBibliographies } from './jupyterBook';
import { MYST_FILES, readMystBibliographies } from './mystmd';
import { nameLayer, type NamedLayer } from './namedInYaml';
import { readNotebookHead } from './notebook';
import { readPandocDefaults } from './pandocDefaults';
import { readSettings, type SettingsFile } from './projectSettings';
import { QUARTO_FILES, readQuartoBibliographies } from './quarto';
import { valueAt, type YamlText } from './yamlText';

/** What the document says of itself. */
interface MarkdownHead {
  readonly metadata: readonly YamlText[];
  readonly layer: NamedLayer;
  readonly listsReferences: boolean;
}

/** Roles and directives that only MyST has. */
const MYST_CITATION = /\{(?:cite|footcite)(?::[a-z]+)?\}`|^[`:]{3,}\{bibliography\}/m;

/** Reads the project of a Markdown document or of a notebook's Markdown: which of the dialects it is, and its bibliographies. */
export async function readMarkdownProject(reading: ProjectReading): Promise<ToolReading> {
  const head = await readHead(reading);
  return (
    (await readQuarto(reading, head)) ??
    (await readMyst(reading, head)) ??
    (await readSphinxForMarkdown(reading)) ??
    (await readJupyterBook(reading, head)) ??
    (await readBookdown(reading, head)) ??
    (await readAlone(reading, head))
  );
}

async function readHead(reading: ProjectReading): Promise<MarkdownHead> {
  const { path, text, format } = reading.document;
  const notebook = path !== undefined && isNotebook(path);
  const metadata = readMetadata(notebook ? readNotebookHead((await reading.read(path)) ?? '') : text);
  for (const { problem } of metadata) {
    if (problem !== undefined) reading.missOut(`The document’s front matter is damaged: ${problem}.`);
  }
  const folders = [reading.folder, reading.root].filter((folder) => folder !== undefined);
  const bib = format === 'myst' ? 'bibtex' : bibOf(metadata[0]);
  const layers = metadata.map((block) => nameLayer(reading, block, ['bibliography'], { path, folders, bib }));
  return {
    metadata,
    layer: {
      // In a notebook the places are those of a cell, which no offset in the file means.
      named: layers.flatMap(({ named }) => (notebook ? named.map(({ namedIn, ...rest }) => rest) : named)),
      isList: layers.some(({ isList }) => isList),
    },
    listsReferences: metadata.some((block) => valueAt(block, 'references') !== undefined),
  };
}

async function readQuarto(reading: ProjectReading, head: MarkdownHead): Promise<ToolReading | undefined> {
  const { path, format } = reading.document;
  if (format === 'myst') return undefined;
  const settings = await settingsUp(reading, QUARTO_FILES);
  const ending = endingOf(path ?? '');
  // A folder may hold a Quarto project and a bookdown one; .Rmd belongs to the latter.
  if (
    settings === undefined ||
    (ending === '.rmd' && (await findUp(reading, BOOKDOWN_FILES)) !== undefined)
  ) {
    return undefined;
  }
  reading.explain(`${reading.name(settings.path)} makes this a Quarto project.`);
  const named = await readQuartoBibliographies(reading, settings, head.layer);
  const { listsReferences } = head;
  return { tool: 'quarto', format: 'pandoc', root: settings.path, named, listsReferences };
}

async function readMyst(reading: ProjectReading, head: MarkdownHead): Promise<ToolReading | undefined> {
  if (/^\.(qmd|rmd)$/.test(endingOf(reading.document.path ?? ''))) return undefined;
  const settings = await settingsUp(reading, MYST_FILES);
  if (settings === undefined) return undefined;
  reading.explain(`${reading.name(settings.path)} makes this a MyST project.`);
  const named = [...(await readMystBibliographies(reading, settings)), ...head.layer.named];
  return { tool: 'mystmd', format: 'myst', root: settings.path, named: named.map(asBibtex) };
}

async function readJupyterBook(
  reading: ProjectReading,
  head: MarkdownHead,
): Promise<ToolReading | undefined> {
  if (/^\.(qmd|rmd)$/.test(endingOf(reading.document.path ?? ''))) return undefined;
  const settings = await settingsUp(reading, JUPYTER_BOOK_FILES);
  if (settings === undefined || !(await isJupyterBook(reading, settings))) return undefined;
  reading.explain(`${reading.name(settings.path)} makes this a Jupyter Book.`);
  const named = [...readJupyterBookBibliographies(reading, settings), ...head.layer.named];
  return { tool: 'jupyter-book', format: 'myst', root: settings.path, named: named.map(asBibtex) };
}

async function readBookdown(reading: ProjectReading, head: MarkdownHead): Promise<ToolReading | undefined> {
  const settings = await settingsUp(reading, BOOKDOWN_FILES);
  if (settings === undefined) return undefined;
  const book = await readBook(reading, settings);
  reading.explain(`${reading.name(settings.path)} makes this a bookdown project.`);
  const root = book.index ?? reading.document.path;
  const named = [...book.named, ...head.layer.named];
  return { tool: 'bookdown', format: 'pandoc', root, named, listsReferences: head.listsReferences };
}

/** A document without a project around it. */
async function readAlone(reading: ProjectReading, head: MarkdownHead): Promise<ToolReading> {
  const { path, text, format } = reading.document;
  const { layer, listsReferences, metadata } = head;
  const says = (...keys: readonly string[]) =>
    metadata.some((block) => valueAt(block, ...keys) !== undefined);
  if (format === 'myst' || says('jupytext') || says('kernelspec') || MYST_CITATION.test(text)) {
    if (format !== 'myst') reading.explain('The document is written in MyST.');
    return { tool: 'mystmd', format: 'myst', root: path, named: layer.named.map(asBibtex), listsReferences };
  }
  const isCell = path !== undefined && isNotebook(path);
  if (isCell && metadata.length === 0)
    return { tool: 'none', format: 'jupyter', root: path, named: layer.named };
  const ending = endingOf(path ?? '');
  const tool =
    ending === '.rmd' || says('output')
      ? 'rmarkdown'
      : ending === '.qmd' || says('format')
        ? 'quarto'
        : 'pandoc';
  const named = layer.named.length > 0 || tool !== 'pandoc' ? layer.named : await readPandocDefaults(reading);
  return { tool, format: 'pandoc', root: path, named, listsReferences };
}

function asBibtex<Named extends object>(named: Named) {
  return { ...named, bib: 'bibtex' as const };
}

async function settingsUp(
  reading: ProjectReading,
  names: readonly string[],
): Promise<SettingsFile | undefined> {
  const found = await findUp(reading, names);
  return found && (await readSettings(reading, found));
}
