import { type Catalogue, mergeCatalogues, packCatalogue, unpackCatalogue } from './catalogue';
import { fileOf, type Generation } from './generation';
import type { SoundFiles } from './soundFiles';
import { storeProblem, type StoreProblem } from './storeProblem';

const THING = 'catalogue';

/** What the catalogues in the folder say together. */
export interface OpenedCatalogue {
  readonly catalogue: Catalogue;
  readonly problems: readonly StoreProblem[];
}

interface SavedCatalogue {
  readonly generation: Generation;
  readonly catalogue: Catalogue;
}

/**
 * The catalogue's generations. All that are sound are read and merged, not the latest alone: two windows may have saved
 * at the same moment. A generation is deleted when a later one that contains it is confirmed and another one is left.
 */
export class CatalogueStore {
  readonly #files: SoundFiles;
  /** What this window has read or saved ever: should a file of it get lost while it runs, its next one heals that. */
  #known: Catalogue = new Map();
  /** The latest first. */
  #sound: readonly SavedCatalogue[] = [];
  #unsound: readonly Generation[] = [];

  constructor(files: SoundFiles) {
    this.#files = files;
  }

  /** @throws when the folder cannot be listed */
  async read(): Promise<OpenedCatalogue> {
    const sound: SavedCatalogue[] = [];
    const unsound: Generation[] = [];
    const problems: StoreProblem[] = [];
    for (const reading of await this.#files.readAll(THING, 'all')) {
      const { generation } = reading;
      const catalogue = reading.ok ? unpackCatalogue(reading.content) : undefined;
      if (catalogue) {
        sound.push({ generation, catalogue });
      } else {
        unsound.push(generation);
        problems.push(reading.ok ? storeProblem(fileOf(generation), 'other version') : reading.problem);
      }
    }
    this.#sound = sound;
    this.#unsound = unsound;
    this.#known = mergeCatalogues(this.#known, ...sound.map(({ catalogue }) => catalogue));
    return { catalogue: this.#known, problems };
  }

  /**
   * Saves what a catalogue says together with all that is in the folder by now.
   *
   * @returns the catalogues that are left: what has been saved, and the one before, should the new one get damaged
   * @throws when it could not be written; then everything is as before
   */
  async save(changed: Catalogue): Promise<readonly Catalogue[]> {
    const merged = mergeCatalogues((await this.read()).catalogue, changed);
    await this.#files.save(THING, [packCatalogue(merged)]);
    this.#known = merged;
    const [previous, ...superseded] = this.#sound;
    for (const { generation } of superseded) await this.#files.delete(generation);
    for (const generation of this.#unsound) await this.#files.deleteLeftover(generation);
    return previous ? [merged, previous.catalogue] : [merged];
  }
}
