import { collectIncluded } from '../collectIncluded';
import { findWhole } from '../findWhole';
import { findUp } from '../findUp';
import { folderOf, isAbsolute, resolvePath } from '../paths';
import type { ProjectReading } from '../projectReading';
import type { NamedBibliography, ToolReading } from '../toolReading';
import { readTypstFile, type TypstString } from './typstFile';

const ENDINGS = ['.typ'];

/** Reads the project of a Typst document: its main file, and the bibliographies of all files that this takes in. */
export async function readTypstProject(reading: ProjectReading): Promise<ToolReading> {
  const { path, text } = reading.document;
  if (path === undefined) {
    const named = nameAll(reading, undefined, text, [reading.folder ?? '/']);
    return { tool: 'typst', format: 'typst', root: undefined, named };
  }
  const projectFolders = await findProjectFolders(reading);
  const includesOf = (other: string, from: string) => inclusionsOf(other, from, projectFolders);
  const main = await findWhole(reading, path, { endings: ENDINGS, includesOf });
  const roots = [...projectFolders, folderOf(main)];
  const named: NamedBibliography[] = [];
  let isComputed = false;
  for (const file of await collectIncluded(reading, main, (other, from) =>
    inclusionsOf(other, from, roots),
  )) {
    named.push(...nameAll(reading, file.path, file.text, roots));
    isComputed ||= readTypstFile(file.text).bibliographies.some(({ sources }) => sources.length === 0);
  }
  if (isComputed && named.length === 0)
    reading.missOut('The bibliography is computed; it cannot be told which file it means.');
  return { tool: 'typst', format: 'typst', root: main, named };
}

/** What `/` may stand for: the workspace folder, as the language server takes it, and the folder of `typst.toml`. */
async function findProjectFolders(reading: ProjectReading): Promise<readonly string[]> {
  const manifest = await findUp(reading, ['typst.toml']);
  const folders = [reading.root, manifest?.folder];
  return folders.filter((folder) => folder !== undefined);
}

function inclusionsOf(text: string, path: string, roots: readonly string[]): readonly string[] {
  return readTypstFile(text).inclusions.flatMap((inclusion) => placesOf(inclusion, path, roots));
}

function placesOf(path: string, from: string, roots: readonly string[]): readonly string[] {
  return isAbsolute(path)
    ? roots.map((root) => resolvePath(root, `.${path}`))
    : [resolvePath(folderOf(from), path)];
}

/** A path is relative to the file that it stands in; handed on to a template, it may be relative to that. */
function nameAll(
  reading: ProjectReading,
  path: string | undefined,
  text: string,
  roots: readonly string[],
): readonly NamedBibliography[] {
  const { bibliographies, handedOn } = readTypstFile(text);
  const from = path ?? `${reading.folder ?? ''}/untitled.typ`;
  const name = (source: TypstString, others: readonly string[]): NamedBibliography => ({
    candidates: [
      ...placesOf(source.text, from, roots),
      ...others.map((folder) => resolvePath(folder, source.text)),
    ],
    bib: 'biblatex',
    namedIn: { path, range: { start: source.start, end: source.end } },
  });
  // An empty name would be that of the folder.
  const isNamed = ({ text }: TypstString) => text !== '';
  return [
    ...bibliographies.flatMap(({ sources }) => sources.filter(isNamed).map((source) => name(source, []))),
    ...handedOn.map((source) => name(source, roots)),
  ];
}
