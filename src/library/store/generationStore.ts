import type { ByteFolder } from './byteFolder';
import { compareStamps, type Generation } from './generation';
import { SoundFiles, type StoreOptions } from './soundFiles';
import type { StoreProblem } from './storeProblem';
import { takeTurns } from './takeTurns';

/** The latest sound content of a thing, and what was wrong with later ones. */
export interface Opened {
  /** Undefined when nothing sound is there: nothing was saved yet, or `problems` says what happened to it. */
  readonly content: Uint8Array | undefined;
  readonly problems: readonly StoreProblem[];
}

/**
 * One thing that is saved as a whole and of which the last saved counts, such as the index.
 *
 * The two latest sound generations stay, so that damage to one leaves the other. What was saved by another window after
 * this one has opened the thing is not touched by this window.
 */
export class GenerationStore {
  readonly #files: SoundFiles;
  readonly #thing: string;
  readonly #inTurn = takeTurns();
  /** The latest sound generation that this window knows, and earlier ones. */
  #past: readonly Generation[] = [];
  #unsound: readonly Generation[] = [];

  /** @param thing lower-case letters and digits, beginning with a letter */
  constructor(folder: ByteFolder, thing: string, options: StoreOptions) {
    this.#files = new SoundFiles(folder, options);
    this.#thing = thing;
  }

  /**
   * Reads the latest sound generation.
   *
   * @throws when the folder cannot be listed
   */
  open(): Promise<Opened> {
    return this.#inTurn(async () => {
      const readings = await this.#files.readAll(this.#thing, 'sound');
      const sound = readings.find((reading) => reading.ok);
      const unsound = readings.filter((reading) => !reading.ok);
      this.#unsound = unsound.map(({ generation }) => generation);
      const listed = await this.#files.list();
      const earlier = sound ? listed.filter((other) => isEarlier(other, sound.generation)) : [];
      this.#past = sound ? [sound.generation, ...earlier] : [];
      return { content: sound?.content, problems: unsound.map(({ problem }) => problem) };
    });
  }

  /**
   * Saves the content, given in parts that follow one another. It is confirmed when the promise resolves.
   *
   * @throws when it could not be written; then everything is as before
   */
  save(...parts: readonly Uint8Array[]): Promise<void> {
    return this.#inTurn(async () => {
      const saved = await this.#files.save(this.#thing, parts);
      const [previous, ...superseded] = this.#past;
      this.#past = previous ? [saved, previous] : [saved];
      for (const generation of superseded) await this.#files.delete(generation);
      for (const generation of this.#unsound) await this.#files.deleteLeftover(generation);
    });
  }
}

function isEarlier(other: Generation, generation: Generation): boolean {
  return other.thing === generation.thing && compareStamps(other, generation) < 0;
}
