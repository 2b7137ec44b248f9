import { endingOf, folderOf, resolvePath } from '../paths';
import type { ProjectReading } from '../projectReading';
import type { LatexFiles, LatexPart } from './latexProject';

const CODE = ['.sty', '.cls'];
/** Packages that load packages of the project; more is a circle. */
const MOST_LEVELS = 4;

/** Packages and classes of the project itself, which may load natbib or biblatex, and name bibliographies. */
export async function readLocalCode(
  reading: ProjectReading,
  files: LatexFiles,
  preamble: readonly LatexPart[],
): Promise<readonly LatexPart[]> {
  const root = preamble[0];
  if (root === undefined) return [];
  const folder = folderOf(root.path);
  const beside = new Set((await reading.list(folder)).filter((name) => CODE.includes(endingOf(name))));
  const found: LatexPart[] = [];
  let level = preamble;
  for (let i = 0; i < MOST_LEVELS && level.length > 0; i += 1) {
    const paths = level.flatMap(({ file }) =>
      file.loadings.flatMap(({ kind, name }) => {
        const fileName = `${name}${kind === 'class' ? '.cls' : '.sty'}`;
        return beside.has(fileName) || name.includes('/') ? [resolvePath(folder, fileName)] : [];
      }),
    );
    const fresh = [...new Set(paths)].filter((path) => !found.some((part) => part.path === path));
    const read = await Promise.all(fresh.map(async (path) => ({ path, file: await files.read(path) })));
    level = read.flatMap(({ path, file }) => (file === undefined ? [] : [{ path, file, folder }]));
    found.push(...level);
  }
  return found;
}
