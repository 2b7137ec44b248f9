import { isMap } from 'yaml';
import { folderOf, isInside, resolvePath } from '../paths';
import type { ProjectReading } from '../projectReading';
import type { NamedBibliography } from '../toolReading';
import { bibOf } from './bibOf';
import { mergeLayers, nameLayer, type NamedLayer, type YamlPlace } from './namedInYaml';
import { readSettings, type SettingsFile } from './projectSettings';
import { stringsAt, valueAt, type YamlText } from './yamlText';

/** `_quarto.yml` makes a folder a project. */
export const QUARTO_FILES = ['_quarto.yml', '_quarto.yaml'];
/** What a folder of a project adds for the documents in it. */
export const QUARTO_FOLDER_FILES = ['_metadata.yml', '_metadata.yaml'];

/**
 * The bibliographies of a document in a Quarto project: of the project's settings and the files that they take in, of
 * `_metadata.yml` in each folder on the way to the document, of the document.
 *
 * @see https://quarto.org/docs/projects/quarto-projects.html
 */
export async function readQuartoBibliographies(
  reading: ProjectReading,
  settings: SettingsFile,
  own: NamedLayer,
): Promise<readonly NamedBibliography[]> {
  const files = [
    settings,
    ...(await takenIn(reading, settings)),
    ...(await folderSettings(reading, settings)),
  ];
  const layers = files.map((file) => layerOf(reading, file, settings.folder));
  return mergeLayers([...layers, own]);
}

/** At the top, as the manual says; or under the project's type, or under one format, where people put it as well. */
function layerOf(reading: ProjectReading, { path, folder, yaml }: SettingsFile, project: string): NamedLayer {
  const place: YamlPlace = { path, folders: [folder, project], rootFolder: project, bib: bibOf(yaml) };
  const keys = [[], ['book'], ['website'], ['manuscript'], ...formatKeys(yaml)].map((way) => [
    ...way,
    'bibliography',
  ]);
  const layers = keys.map((way) => nameLayer(reading, yaml, way, place));
  return layers.find(({ named }) => named.length > 0) ?? { named: [], isList: false };
}

function formatKeys(yaml: YamlText): readonly (readonly string[])[] {
  const formats = valueAt(yaml, 'format');
  return isMap(formats) ? formats.items.map(({ key }) => ['format', String(key)]) : [];
}

async function takenIn(
  reading: ProjectReading,
  { folder, yaml }: SettingsFile,
): Promise<readonly SettingsFile[]> {
  const names = [...stringsAt(yaml, 'metadata-files'), ...stringsAt(yaml, 'metadata-file')];
  const paths = names.map(({ text }) => resolvePath(folder, text));
  const files = await Promise.all(
    paths.map((path) => readSettings(reading, { path, folder: folderOf(path) })),
  );
  return files.flatMap((file) => (file === undefined ? [] : [file]));
}

/** From the project's folder down to the document's, so that the nearest one comes last. */
async function folderSettings(
  reading: ProjectReading,
  { folder: project }: SettingsFile,
): Promise<readonly SettingsFile[]> {
  const folders = reading.foldersUp().filter((folder) => folder === project || isInside(project, folder));
  const files: SettingsFile[] = [];
  for (const folder of folders.toReversed()) {
    const names = await reading.list(folder);
    const name = QUARTO_FOLDER_FILES.find((wanted) => names.includes(wanted));
    const file = name && (await readSettings(reading, { path: resolvePath(folder, name), folder }));
    if (file) files.push(file);
  }
  return files;
}
