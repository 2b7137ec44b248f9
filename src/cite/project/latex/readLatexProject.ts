import { folderOf, nameOf } from '../paths';
import type { ProjectReading } from '../projectReading';
import type { NamedBibliography, ToolReading } from '../toolReading';
import { findLatexRoot } from './findLatexRoot';
import { readLatexFile, type LatexBibliography } from './latexFile';
import { citingOf, type LatexCiting } from './latexPackages';
import { expandPath, placesOf } from './latexPaths';
import { readLocalCode } from './localCode';
import { LatexFiles, LatexProject, type LatexPart } from './latexProject';

/** With these, more files than the one with the first `\bibliography` name bibliographies. */
const SEVERAL_BIBLIOGRAPHIES = /^(chapterbib|multibib|bibunits)$/;
/** Commands that only one of the two has, for documents whose class or preamble cannot be had. */
const BIBLATEX_COMMAND =
  /\\(?:[Pp]arencite|[Aa]utocite|[Tt]extcite|[Ff]ootcite|[Ss]martcite|supercite|addbibresource)\b/;
const NATBIB_COMMAND = /\\[Cc]ite(?:p|t|alp|alt|author|year|yearpar)\b/;

/** Reads the project of a LaTeX document: its root, what its preamble loads, and the bibliographies that BibTeX or Biber get. */
export async function readLatexProject(reading: ProjectReading): Promise<ToolReading> {
  const { path, text } = reading.document;
  const files = new LatexFiles(reading);
  const root = path === undefined ? undefined : await findLatexRoot(reading, files, path);
  const start = root ?? path;
  const project = new LatexProject(reading, files, start ?? '/untitled.tex');
  const own = readLatexFile(text);
  const untitled: LatexPart = { path: '', file: own, folder: '/' };
  const preamble = start === undefined ? [untitled] : await collect(project.parts('preamble'));
  const code = start === undefined ? [] : await readLocalCode(reading, files, preamble);
  const citing = citingIn(reading, [...preamble, ...code]) ?? guessCiting(reading, text);
  const parts = await partsWithBibliographies(project, [...preamble, ...code], citing);
  const bib = citing === 'biblatex' ? 'biblatex' : 'bibtex';
  const sections = { ...own, bibliographies: own.sections, readsRemote: false };
  const ownPart = { path: path ?? '', file: sections, folder: folderOf(path ?? '/') };
  const named = [...parts, ownPart].flatMap((part) => nameBibliographies(reading, project, part, bib));
  const listsReferences =
    named.length === 0 && [own, ...parts.map(({ file }) => file)].some((file) => file.listsReferences);
  return { tool: 'latex', format: citing ?? 'latex', root, named, listsReferences };
}

/**
 * The parts in which bibliographies are to be looked for. BibTeX takes one `\bibliography` and biblatex's resources
 * belong into the preamble, so that chapters need not be read where the preamble or the root names them.
 */
async function partsWithBibliographies(
  project: LatexProject,
  preamble: readonly LatexPart[],
  citing: LatexCiting | undefined,
): Promise<readonly LatexPart[]> {
  const several = preamble.some(({ file }) =>
    file.loadings.some(({ name }) => SEVERAL_BIBLIOGRAPHIES.test(name)),
  );
  const names = preamble.some(({ file }) => file.bibliographies.length > 0);
  const isUntitled = preamble[0]?.path === '';
  if (isUntitled || (names && !several)) return preamble;
  const all: LatexPart[] = [...preamble];
  for await (const part of project.parts('all')) {
    if (all.some(({ path }) => path === part.path)) continue;
    all.push(part);
    if (!several && citing !== 'biblatex' && part.file.bibliographies.length > 0) break;
  }
  return all;
}

function nameBibliographies(
  reading: ProjectReading,
  project: LatexProject,
  { path, file, folder }: LatexPart,
  bib: 'bibtex' | 'biblatex',
): readonly NamedBibliography[] {
  const isUntitled = path === '';
  const folders = isUntitled ? [reading.folder ?? '/'] : project.foldersFor({ path, file, folder });
  const namedIn = (name: { start: number; end: number }) => ({
    path: isUntitled ? undefined : path,
    range: { start: name.start, end: name.end },
  });
  if (file.readsRemote) reading.missOut(`${reading.name(path)} names a bibliography on a server.`);
  return file.bibliographies.flatMap(({ names }: LatexBibliography) =>
    names.flatMap((name) => {
      const expanded = expandPath(name.text, project.macros);
      if (expanded !== undefined && expanded !== '') {
        return [
          {
            candidates: placesOf(expanded, folders, '.bib'),
            bib,
            namedIn: namedIn(name),
          },
        ];
      }
      reading.missOut(`${reading.name(path)} names “${name.text}”, in which a command is not known.`);
      return [];
    }),
  );
}

function citingIn(reading: ProjectReading, parts: readonly LatexPart[]): LatexCiting | undefined {
  const loads = parts.flatMap(({ path, file }) =>
    file.loadings.flatMap((loading) => {
      const citing = citingOf(loading);
      return citing === undefined ? [] : [{ citing, loading, path }];
    }),
  );
  // biblatex replaces natbib, which it can also imitate.
  const decisive = loads.find(({ citing }) => citing === 'biblatex') ?? loads[0];
  if (decisive === undefined) return undefined;
  const { citing, loading, path } = decisive;
  const by = path === '' ? 'The document' : reading.name(path);
  reading.explain(
    loading.name === citing
      ? `${by} loads ${citing}.`
      : `${by} loads ${citing} through the ${loading.kind} ${nameOf(loading.name)}.`,
  );
  return citing;
}

function guessCiting(reading: ProjectReading, text: string): LatexCiting | undefined {
  const guess = BIBLATEX_COMMAND.test(text) ? 'biblatex' : NATBIB_COMMAND.test(text) ? 'natbib' : undefined;
  if (guess !== undefined) reading.explain(`The document uses commands of ${guess}.`);
  return guess;
}

async function collect(parts: AsyncGenerator<LatexPart>): Promise<readonly LatexPart[]> {
  const all: LatexPart[] = [];
  for await (const part of parts) all.push(part);
  return all;
}
