import { collectIncluded } from '../collectIncluded';
import { findWhole } from '../findWhole';
import { folderOf, resolvePath } from '../paths';
import type { ProjectReading } from '../projectReading';
import type { NamedBibliography, ToolReading } from '../toolReading';
import { readAsciidocFile, type AsciidocFile, type AsciidocName } from './asciidocFile';

const ENDINGS = ['.adoc', '.asciidoc', '.asc'];

interface AsciidocPart {
  readonly path: string | undefined;
  readonly file: AsciidocFile;
}

/**
 * Reads the project of an AsciiDoc document as asciidoctor-bibtex does: `:bibtex-file:` of the file that includes all
 * others, else the target of its macro, else the first `.bib` in its folder.
 */
export async function readAsciidocProject(reading: ProjectReading): Promise<ToolReading> {
  const { path, text } = reading.document;
  const root =
    path === undefined ? undefined : await findWhole(reading, path, { endings: ENDINGS, includesOf });
  const parts =
    root === undefined ? [{ path, file: readAsciidocFile(text) }] : await collectParts(reading, root);
  const folder = root === undefined ? reading.folder : folderOf(root);
  // An attribute is set where it stands; the last one in the document counts when the citations are made.
  const told =
    parts.findLast(({ file }) => file.bibtexFile) ?? parts.find(({ file }) => file.macroTarget !== undefined);
  const name = told?.file.bibtexFile ?? told?.file.macroTarget;
  const named = name && told ? [nameOne(reading, told, name, folder)] : [];
  const uses = parts.some(({ file }) => file.hasMacro);
  const listsReferences = named.length === 0 && !uses && parts.some(({ file }) => file.listsReferences);
  const found = named.length === 0 && uses ? await firstInFolder(reading, folder) : [];
  return { tool: 'asciidoctor', format: 'asciidoc', root, named: [...named, ...found], listsReferences };
}

function nameOne(
  reading: ProjectReading,
  { path }: AsciidocPart,
  { text, start, end }: AsciidocName,
  folder: string | undefined,
): NamedBibliography {
  // It is relative to where asciidoctor runs, by habit the main file's folder or the project's.
  const folders = [folder, reading.root, path === undefined ? undefined : folderOf(path)];
  const candidates = folders.flatMap((from) => (from === undefined ? [] : [resolvePath(from, text)]));
  const places = candidates.length > 0 ? candidates : [resolvePath('/', text)];
  return { candidates: places, bib: 'bibtex', namedIn: { path, range: { start, end } } };
}

async function firstInFolder(
  reading: ProjectReading,
  folder: string | undefined,
): Promise<readonly NamedBibliography[]> {
  if (folder === undefined) return [];
  const name = (await reading.list(folder)).filter((file) => file.endsWith('.bib')).toSorted()[0];
  return name === undefined ? [] : [{ candidates: [resolvePath(folder, name)], bib: 'bibtex' }];
}

function includesOf(text: string, path: string): readonly string[] {
  return readAsciidocFile(text).inclusions.map((inclusion) => resolvePath(folderOf(path), inclusion));
}

async function collectParts(reading: ProjectReading, root: string): Promise<readonly AsciidocPart[]> {
  const files = await collectIncluded(reading, root, includesOf);
  return files.map(({ path, text }) => ({ path, file: readAsciidocFile(text) }));
}
