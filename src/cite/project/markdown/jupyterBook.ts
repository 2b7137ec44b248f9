import type { ProjectReading } from '../projectReading';
import type { NamedBibliography } from '../toolReading';
import { nameLayer } from './namedInYaml';
import type { SettingsFile } from './projectSettings';
import { valueAt } from './yamlText';

/** Jupyter Book's settings up to version 1; Jekyll's have the same name, and no table of contents beside them. */
export const JUPYTER_BOOK_FILES = ['_config.yml'];

/** Where `_config.yml` names bibliographies. */
const JUPYTER_BOOK_KEYS = [['bibtex_bibfiles'], ['sphinx', 'config', 'bibtex_bibfiles']] as const;

/** Whether a `_config.yml` is one of Jupyter Book. */
export async function isJupyterBook(
  reading: ProjectReading,
  { folder, yaml }: SettingsFile,
): Promise<boolean> {
  const says = JUPYTER_BOOK_KEYS.some((keys) => valueAt(yaml, ...keys) !== undefined);
  return says || (await reading.list(folder)).includes('_toc.yml');
}

/**
 * The bibliographies of a Jupyter Book.
 *
 * @see https://jupyterbook.org/v1/content/citations.html
 */
export function readJupyterBookBibliographies(
  reading: ProjectReading,
  { path, folder, yaml }: SettingsFile,
): readonly NamedBibliography[] {
  const place = { path, folders: [folder], bib: 'bibtex' as const };
  return JUPYTER_BOOK_KEYS.flatMap((keys) => nameLayer(reading, yaml, keys, place).named);
}
