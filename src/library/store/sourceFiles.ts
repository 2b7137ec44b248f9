import type { Catalogue, CatalogueEntry } from './catalogue';
import { compareStamps, fileOf, type Generation } from './generation';
import type { SoundFiles } from './soundFiles';
import { packSource, type SourceContent, unpackSource } from './sourceContent';
import { storeProblem, type StoreProblem } from './storeProblem';

const PREFIX = 'source-';

/** The source's content, or why it cannot be had. */
export type SourceFileReading =
  | { readonly ok: true; readonly content: SourceContent }
  | { readonly ok: false; readonly problem: StoreProblem };

/** Sources that are in the folder and that the catalogue does not know, or not as they are now. */
export interface FoundSources {
  readonly found: Catalogue;
  readonly problems: readonly StoreProblem[];
}

/** The files that hold the contents of imported sources, a generation of `source-<id>` for each import and refresh. */
export class SourceFiles {
  readonly #files: SoundFiles;
  /** Files that no catalogue names and that are not sound: read once, as they may be large. */
  readonly #refused = new Map<string, StoreProblem>();

  constructor(files: SoundFiles) {
    this.#files = files;
  }

  /** The generations of all sources, the latest first. */
  async list(): Promise<readonly Generation[]> {
    return (await this.#files.list()).filter(({ thing }) => thing.startsWith(PREFIX));
  }

  /** @param after the stamp of the content that is replaced; its file may be gone */
  save(id: string, content: SourceContent, after = 0): Promise<Generation> {
    return this.#files.save(PREFIX + id, packSource(content), after);
  }

  async read({ id, content }: CatalogueEntry): Promise<SourceFileReading> {
    return await this.#readGeneration({ thing: PREFIX + id, ...content });
  }

  /**
   * Finds what was saved completely and is in no catalogue: the window ended before it could save the catalogue, or
   * the catalogue is damaged.
   */
  async find(catalogue: Catalogue, files: readonly Generation[]): Promise<FoundSources> {
    const found = new Map<string, CatalogueEntry>();
    const problems: StoreProblem[] = [];
    for (const generation of files) {
      const id = idOf(generation);
      const entry = found.get(id) ?? catalogue.get(id);
      if (entry && (entry.removed === true || compareStamps(generation, entry.content) <= 0)) continue;
      const reading = await this.#readUnnamed(generation);
      const { number, writer } = generation;
      if (!reading.ok) problems.push(reading.problem);
      else {
        const { name, facts } = reading.content;
        const named = entry?.named ?? { number: 0, writer: '', name };
        found.set(id, { id, named, content: { number, writer, ...facts } });
      }
    }
    return { found, problems };
  }

  /** Deletes what a catalogue that is kept says to be removed or replaced, unless another one that is kept names it. */
  async deleteSuperseded(files: readonly Generation[], kept: readonly Catalogue[]): Promise<void> {
    for (const generation of files) {
      const entries = kept.map((catalogue) => catalogue.get(idOf(generation)));
      const isNamed = entries.some((entry) => entry && !entry.removed && isContentOf(entry, generation));
      const isSuperseded = entries.some(
        (entry) => entry && (entry.removed === true || compareStamps(generation, entry.content) < 0),
      );
      if (isNamed) continue;
      if (isSuperseded) await this.#files.delete(generation);
      else await this.#files.deleteLeftover(generation);
    }
  }

  delete(generation: Generation): Promise<void> {
    return this.#files.delete(generation);
  }

  async #readUnnamed(generation: Generation): Promise<SourceFileReading> {
    const file = fileOf(generation);
    const refused = this.#refused.get(file);
    if (refused) return { ok: false, problem: refused };
    const reading = await this.#readGeneration(generation);
    const mayPass = !reading.ok && ['unreadable', 'missing'].includes(reading.problem.damage);
    if (!reading.ok && !mayPass) this.#refused.set(file, reading.problem);
    return reading;
  }

  async #readGeneration(generation: Generation): Promise<SourceFileReading> {
    const reading = await this.#files.read(generation);
    if (!reading.ok) return reading;
    const content = unpackSource(reading.content);
    return content
      ? { ok: true, content }
      : { ok: false, problem: storeProblem(fileOf(generation), 'other version') };
  }
}

/** Whether the generation is the one that holds the source's content. */
export function isContentOf({ id, content }: CatalogueEntry, generation: Generation): boolean {
  return generation.thing === PREFIX + id && compareStamps(generation, content) === 0;
}

function idOf({ thing }: Generation): string {
  return thing.slice(PREFIX.length);
}
