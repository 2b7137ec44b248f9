import type { CitationFormat } from '../languages/citationLanguage';
import type { BibliographyDialect, CitingTool, NamedPlace, ProjectBibliography } from './citingProject';
import { endingOf } from './paths';
import type { ProjectReading } from './projectReading';

/** A bibliography as a document or its project names it. */
export interface NamedBibliography {
  /** The places that the tool, or the way in which people run it, would look in; the first that is a file wins. */
  readonly candidates: readonly string[];
  /** What the tool takes a `.bib` for. */
  readonly bib: 'bibtex' | 'biblatex';
  readonly namedIn?: NamedPlace;
}

/** What a language's reader finds out. */
export interface ToolReading {
  readonly tool: CitingTool;
  readonly format: CitationFormat;
  readonly root: string | undefined;
  readonly named: readonly NamedBibliography[];
  readonly listsReferences?: boolean;
}

/** What the endings say, apart from `.bib`, whose dialect the tool decides. Pandoc's manual, section Citations; Typst's `bibliography`. */
const DIALECTS: Readonly<Record<string, BibliographyDialect>> = {
  '.bibtex': 'bibtex',
  '.biblatex': 'biblatex',
  '.json': 'csl-json',
};

/** The dialect of a bibliography by its ending. Typst's YAML is Hayagriva, Pandoc's is CSL. */
export function dialectOf(path: string, bib: 'bibtex' | 'biblatex', tool: CitingTool): BibliographyDialect {
  const ending = endingOf(path);
  if (ending === '.bib') return bib;
  if (ending === '.yml' || ending === '.yaml') return tool === 'typst' ? 'hayagriva' : 'other';
  return DIALECTS[ending] ?? 'other';
}

/** Takes each named bibliography for the first of its candidates that exists, else for its first. */
export async function locateBibliographies(
  reading: ProjectReading,
  { named, tool }: ToolReading,
): Promise<readonly ProjectBibliography[]> {
  const asked = new Set<string>();
  const once = named.filter(({ candidates }) => {
    const places = candidates.join('\n');
    return asked.has(places) ? false : asked.add(places);
  });
  const located = await Promise.all(
    once.map(async ({ candidates, bib, namedIn }) => {
      const unique = [...new Set(candidates)];
      const existing = await firstExisting(reading, unique);
      const path = existing ?? unique[0] ?? '';
      const dialect = dialectOf(path, bib, tool);
      return { path, dialect, exists: existing !== undefined, origin: 'declared' as const, namedIn };
    }),
  );
  const known = new Set<string>();
  return located.flatMap(({ namedIn, ...bibliography }) => {
    if (known.has(bibliography.path)) return [];
    known.add(bibliography.path);
    const name = reading.name(bibliography.path);
    if (namedIn === undefined) reading.explain(`${name} is read without being named.`);
    else {
      const by = namedIn.path === undefined ? 'The document' : reading.name(namedIn.path);
      reading.explain(`${by} names ${name}${bibliography.exists ? '' : ', which does not exist'}.`);
    }
    return [namedIn === undefined ? bibliography : { ...bibliography, namedIn }];
  });
}

async function firstExisting(reading: ProjectReading, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await reading.exists(path)) return path;
  return undefined;
}
