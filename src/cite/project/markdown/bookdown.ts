import { resolvePath } from '../paths';
import type { ProjectReading } from '../projectReading';
import type { NamedBibliography } from '../toolReading';
import { bibOf } from './bibOf';
import { readMetadata } from './frontMatter';
import { nameAll, nameLayer, type YamlPlace } from './namedInYaml';
import { readSettings, type SettingsFile } from './projectSettings';
import { stringsAt, stringsOf, valueAt, valuesOf, type YamlString, type YamlText } from './yamlText';

/** `_bookdown.yml` makes a folder a book. */
export const BOOKDOWN_FILES = ['_bookdown.yml'];
/** The options of a book's formats. */
export const BOOKDOWN_OUTPUT = '_output.yml';
const FIRST_FILES = ['index.Rmd', 'index.rmd'];
const PANDOC_OPTION = /^--bibliography[= ]/;

/** A book's first file, in whose front matter the bibliographies of all chapters stand. */
export interface Book {
  readonly index: string | undefined;
  readonly named: readonly NamedBibliography[];
}

/**
 * Reads a bookdown project: the front matter of its first file, and the options for Pandoc in `_output.yml`.
 *
 * @see https://bookdown.org/yihui/bookdown/usage.html
 */
export async function readBook(reading: ProjectReading, settings: SettingsFile): Promise<Book> {
  const { folder, yaml } = settings;
  const first = stringsAt(yaml, 'rmd_files')[0]?.text;
  const candidates = [...FIRST_FILES, ...(first === undefined ? [] : [first])].map((name) =>
    resolvePath(folder, name),
  );
  const texts = await Promise.all(candidates.map((path) => reading.read(path)));
  const at = texts.findIndex((text) => text !== undefined);
  const index = candidates[at];
  const metadata = readMetadata(texts[at] ?? '');
  const place: YamlPlace = { path: index, folders: [folder], bib: bibOf(metadata[0]) };
  const named = metadata.flatMap((block) => nameLayer(reading, block, ['bibliography'], place).named);
  return { index, named: [...named, ...(await readOutput(reading, folder))] };
}

async function readOutput(reading: ProjectReading, folder: string): Promise<readonly NamedBibliography[]> {
  const output = await readSettings(reading, { path: resolvePath(folder, BOOKDOWN_OUTPUT), folder });
  if (output === undefined) return [];
  const names = pandocOptions(output.yaml).flatMap((option): readonly YamlString[] => {
    const name = option.text.replace(PANDOC_OPTION, '');
    return name === option.text ? [] : [{ ...option, text: name }];
  });
  return nameAll(reading, names, { path: output.path, folders: [folder] });
}

/** The strings in the lists of every format: `bookdown::gitbook: {pandoc_args: ['--bibliography=refs.bib']}`. */
function pandocOptions(yaml: YamlText): readonly YamlString[] {
  const formats = valuesOf(yaml, valueAt(yaml));
  return formats.flatMap((format) => valuesOf(yaml, format)).flatMap((value) => stringsOf(yaml, value));
}
