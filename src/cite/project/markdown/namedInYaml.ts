import { isSeq } from 'yaml';
import type { NamedPlace } from '../citingProject';
import { isAbsolute, resolvePath } from '../paths';
import type { ProjectReading } from '../projectReading';
import type { NamedBibliography } from '../toolReading';
import { stringsOf, valueAt, type YamlString, type YamlText } from './yamlText';

/** Bibliographies that one file names, and whether as a list, which decides how Quarto joins several files. */
export interface NamedLayer {
  readonly named: readonly NamedBibliography[];
  readonly isList: boolean;
}

/** Where paths of a YAML file start. */
export interface YamlPlace {
  /** Undefined for the document itself where it is untitled. */
  readonly path: string | undefined;
  readonly folders: readonly string[];
  /** What `/refs.bib` starts from besides the file system: Quarto's project. */
  readonly rootFolder?: string;
  readonly bib?: 'bibtex' | 'biblatex';
}

/** The bibliographies under a key of a YAML file. */
export function nameLayer(
  reading: ProjectReading,
  yaml: YamlText,
  keys: readonly string[],
  place: YamlPlace,
): NamedLayer {
  const value = valueAt(yaml, ...keys);
  return { named: nameAll(reading, stringsOf(yaml, value), place), isList: isSeq(value) };
}

/** The bibliographies that strings of a YAML file name. */
export function nameAll(
  reading: ProjectReading,
  strings: readonly YamlString[],
  place: YamlPlace,
): readonly NamedBibliography[] {
  return strings.flatMap(({ text, start, end }) => {
    const candidates = candidatesOf(reading, text.trim(), place);
    if (candidates.length === 0) return [];
    const namedIn: NamedPlace = { path: place.path, range: { start, end } };
    return [{ candidates, bib: place.bib ?? ('biblatex' as const), namedIn }];
  });
}

/** Joins layers as Quarto does: lists add up, a single name takes the place of a single name (its `mergeConfigs`). */
export function mergeLayers(layers: readonly NamedLayer[]): readonly NamedBibliography[] {
  const merged = layers.reduce<NamedLayer>(
    (before, layer) => {
      if (layer.named.length === 0) return before;
      const adds = before.isList || layer.isList;
      return { named: adds ? [...before.named, ...layer.named] : layer.named, isList: adds };
    },
    { named: [], isList: false },
  );
  return merged.named;
}

function candidatesOf(
  reading: ProjectReading,
  text: string,
  { folders, rootFolder }: YamlPlace,
): readonly string[] {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) {
    reading.missOut(`${text} is on a server and cannot be added to.`);
    return [];
  }
  // What R writes when it renders: `r here::here("refs.bib")`.
  const here = /^`r (?:here::)?here\(["']([^"']+)["'](?:,\s*["']([^"']+)["'])?\)`$/.exec(text);
  if (here) return [resolvePath(reading.root ?? folders[0] ?? '/', here.slice(1).filter(Boolean).join('/'))];
  if (/`r |\{\{/.test(text)) {
    reading.missOut(`“${text}” is computed; it cannot be told which file it means.`);
    return [];
  }
  const inProject =
    rootFolder !== undefined && text.startsWith('/') ? [resolvePath(rootFolder, `.${text}`)] : [];
  const starts = isAbsolute(text) ? ['/'] : folders;
  return [...inProject, ...starts.map((folder) => resolvePath(folder, text))];
}
