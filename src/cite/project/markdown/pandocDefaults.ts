import { resolvePath } from '../paths';
import type { ProjectReading } from '../projectReading';
import type { NamedBibliography } from '../toolReading';
import { nameAll } from './namedInYaml';
import { readSettings } from './projectSettings';
import { stringsAt } from './yamlText';

/** What people call a file for `--defaults` or `--metadata-file`, in any letter case. */
export const PANDOC_FILES = ['pandoc', 'defaults', 'metadata'].flatMap((name) => [
  `${name}.yml`,
  `${name}.yaml`,
]);

/**
 * Bibliographies in a Pandoc defaults or metadata file beside the document or above it, the nearest one that names any.
 *
 * @see https://pandoc.org/MANUAL.html#defaults-files
 */
export async function readPandocDefaults(reading: ProjectReading): Promise<readonly NamedBibliography[]> {
  for (const folder of reading.foldersUp()) {
    for (const name of (await reading.list(folder)).filter((file) =>
      PANDOC_FILES.includes(file.toLowerCase()),
    )) {
      const file = await readSettings(reading, { path: resolvePath(folder, name), folder });
      if (file === undefined) continue;
      const strings = [
        ...stringsAt(file.yaml, 'bibliography'),
        ...stringsAt(file.yaml, 'metadata', 'bibliography'),
      ];
      // `${.}` is the folder of the defaults file.
      const names = strings.map((string) => ({ ...string, text: string.text.replace('${.}', folder) }));
      const folders = [folder, ...(reading.folder === undefined ? [] : [reading.folder])];
      const named = nameAll(reading, names, { path: file.path, folders });
      if (named.length > 0) return named;
    }
  }
  return [];
}
