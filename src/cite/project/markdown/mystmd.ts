import { isInside, nameOf } from '../paths';
import type { ProjectReading } from '../projectReading';
import type { NamedBibliography } from '../toolReading';
import { nameLayer } from './namedInYaml';
import type { SettingsFile } from './projectSettings';

/** `myst.yml` makes a folder a project of mystmd, and of Jupyter Book from version 2 on. */
export const MYST_FILES = ['myst.yml', 'myst.yaml'];
/** Where `mystmd` itself does not look. */
const IGNORED = /\/(\.[^/]*|_build|node_modules)\//;

/**
 * The bibliographies of a mystmd project: those that `myst.yml` lists, else every `.bib` in the folder.
 *
 * @see https://mystmd.org/guide/citations
 */
export async function readMystBibliographies(
  reading: ProjectReading,
  { path, folder, yaml }: SettingsFile,
): Promise<readonly NamedBibliography[]> {
  const place = { path, folders: [folder], bib: 'bibtex' as const };
  const { named } = nameLayer(reading, yaml, ['project', 'bibliography'], place);
  if (named.length > 0) return named;
  const found = (await reading.find(['.bib'])).filter((bib) => isInside(folder, bib) && !IGNORED.test(bib));
  reading.explain(`${nameOf(path)} lists no bibliography, so every .bib in its folder is one.`);
  return found.map((bib) => ({ candidates: [bib], bib: 'bibtex' }));
}
