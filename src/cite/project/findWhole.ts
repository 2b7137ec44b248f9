import { endingOf, nameOf } from './paths';
import type { ProjectReading } from './projectReading';
import { readWholes } from './readWholes';

/** More candidates than this are not read to find out that there is no whole. */
const MOST_CANDIDATES = 100;
/** Parts in parts in parts; more is a circle that goes by different names. */
const MOST_LEVELS = 16;

/** How a language takes in other files. */
export interface Inclusion {
  readonly endings: readonly string[];
  /** The paths that a file may mean by what it includes. */
  readonly includesOf: (text: string, path: string) => readonly string[];
}

/** The file that takes in a part, or takes in what takes it in: the outermost; the part itself where nothing does. */
export async function findWhole(
  reading: ProjectReading,
  part: string,
  inclusion: Inclusion,
): Promise<string> {
  const seen = new Set([part]);
  let whole = part;
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const outer = await findIncluder(reading, whole, inclusion);
    if (outer === undefined || seen.has(outer)) break;
    reading.explain(`${reading.name(outer)} includes ${reading.name(whole)}.`);
    seen.add(outer);
    whole = outer;
  }
  return whole;
}

async function findIncluder(
  reading: ProjectReading,
  part: string,
  { endings, includesOf }: Inclusion,
): Promise<string | undefined> {
  const name = nameOf(part).slice(0, -endingOf(part).length || undefined);
  const search = { part, endings, most: MOST_CANDIDATES };
  for await (const [path, text] of readWholes(reading, search, (path) => reading.read(path))) {
    if (text?.includes(name) && includesOf(text, path).includes(part)) return path;
  }
  return undefined;
}
