import { runInSlices } from '../../core/slices';
import type { ByteFolder } from './byteFolder';
import { frame, unframe, type Unframed } from './frame';
import { compareStamps, fileOf, type Generation, generationOf, randomName } from './generation';
import { type StoreProblem, storeProblem } from './storeProblem';

/** How a store is kept. */
export interface StoreOptions {
  /** Gives way to other work while long content is checked, e.g. by a timer of 0 ms. */
  readonly pause: () => Promise<void>;
  /** The window's name in the names of its files: lower-case letters and digits, never used before. Random unless told. */
  readonly writer?: string;
  /** How long an unfinished file of another window has to stay as it is before it may be deleted; 10 minutes unless told. */
  readonly patienceMs?: number;
  /** The time in milliseconds, counted from anywhere. */
  readonly now?: () => number;
}

/** What came of reading a generation. */
export type Reading =
  | { readonly ok: true; readonly generation: Generation; readonly content: Uint8Array }
  | { readonly ok: false; readonly generation: Generation; readonly problem: StoreProblem };

/** No window writes for so long, in milliseconds. */
export const TEN_MINUTES = 10 * 60 * 1000;
/** How often to begin anew because another window was faster. */
const ATTEMPTS = 8;

/**
 * The generations in a folder: written once under a name that no one else takes, confirmed by reading them back, and
 * never overwritten. So whatever a crash tears is a file that nothing depends on yet. (VS Code offers no way to wait until
 * bytes are on the disk itself: after a power cut the last generation may be torn, and the one before is used.)
 *
 * Deleting is what could lose something, as other windows write meanwhile and no file system offers us a lock. So
 * callers delete only what they have read and what a confirmed generation of theirs contains, and files that cannot be
 * read (`deleteLeftover`) only when they have stayed so for a time in which no write goes on: another window's
 * unfinished file may be sound a moment later. Files of another version, unreadable ones and those of others stay.
 */
export class SoundFiles {
  readonly #folder: ByteFolder;
  readonly #options: Required<StoreOptions>;
  /** The highest number that this window took, by thing: a listing may lag behind on remote file systems. */
  readonly #lastNumbers = new Map<string, number>();
  /** When a file was first seen torn. */
  readonly #tornSince = new Map<string, number>();

  constructor(folder: ByteFolder, options: StoreOptions) {
    this.#folder = folder;
    this.#options = {
      writer: randomName(),
      patienceMs: TEN_MINUTES,
      now: () => performance.now(),
      ...options,
    };
  }

  /** The generations of all things, the latest first. */
  async list(): Promise<readonly Generation[]> {
    const files = await this.#folder.list();
    return files
      .map(generationOf)
      .filter((generation) => generation !== undefined)
      .sort((a, b) => compareStamps(b, a));
  }

  async read(generation: Generation): Promise<Reading> {
    const file = fileOf(generation);
    const { unframed, detail } = await this.#readFile(file);
    if (unframed.ok) {
      this.#tornSince.delete(file);
      return { ok: true, generation, content: unframed.content };
    }
    const isTorn = unframed.damage === 'unfinished' || unframed.damage === 'damaged';
    if (isTorn && !this.#tornSince.has(file)) this.#tornSince.set(file, this.#options.now());
    return { ok: false, generation, problem: storeProblem(file, unframed.damage, detail) };
  }

  /**
   * Reads the generations of a thing, the latest first: all, or up to the first that is sound.
   *
   * @throws when the folder cannot be listed
   */
  async readAll(thing: string, upTo: 'sound' | 'all'): Promise<readonly Reading[]> {
    for (let attempt = 1; ; attempt += 1) {
      const readings: Reading[] = [];
      for (const generation of await this.list()) {
        if (generation.thing !== thing) continue;
        const reading = await this.read(generation);
        readings.push(reading);
        if (reading.ok && upTo === 'sound') break;
      }
      // Another window deletes a generation when it has saved a later one, which the listing may have been too early for.
      const isStale = readings.some((reading) => !reading.ok && reading.problem.damage === 'missing');
      if (!isStale || attempt === ATTEMPTS) return readings;
    }
  }

  /**
   * Saves content, given in parts, as the latest generation of a thing. It is confirmed when the promise resolves.
   *
   * @param after a number that has been used, though its file may be gone
   * @throws when it could not be written; then everything is as before
   */
  async save(thing: string, parts: readonly Uint8Array[], after = 0): Promise<Generation> {
    const bytes = await runInSlices(frame(parts), this.#options);
    for (let attempt = 1; ; attempt += 1) {
      const generation = await this.#takeNext(thing, after);
      const isThere = await this.#write(generation, bytes);
      // Who saved later is the latest, also when another window has taken the same number meanwhile.
      if (isThere && (attempt === ATTEMPTS || !(await this.#isOutdone(generation)))) return generation;
      if (attempt === ATTEMPTS) throw new Error(`${fileOf(generation)}: was deleted while it was written`);
    }
  }

  /** Deletes a generation. What cannot be deleted stays for the next time: nothing depends on its being gone. */
  async delete(generation: Generation): Promise<void> {
    try {
      await this.#folder.delete(fileOf(generation));
    } catch {
      return;
    }
  }

  /** Deletes a torn file if it has stayed torn for so long that no window can still be writing it. */
  async deleteLeftover(generation: Generation): Promise<void> {
    const since = this.#tornSince.get(fileOf(generation));
    if (since === undefined || this.#options.now() - since < this.#options.patienceMs) return;
    const { unframed } = await this.#readFile(fileOf(generation));
    if (!unframed.ok && (unframed.damage === 'unfinished' || unframed.damage === 'damaged')) {
      await this.delete(generation);
    }
  }

  async #takeNext(thing: string, after: number): Promise<Generation> {
    const generations = await this.list();
    const latest = generations.find((generation) => generation.thing === thing)?.number ?? 0;
    const number = Math.max(latest, this.#lastNumbers.get(thing) ?? 0, after) + 1;
    // Taken before it is written: what is left of a failed write is not overwritten either.
    this.#lastNumbers.set(thing, number);
    return { thing, number, writer: this.#options.writer };
  }

  /** False when another window has deleted the file, as superseded by a later one. */
  async #write(generation: Generation, bytes: Uint8Array): Promise<boolean> {
    const file = fileOf(generation);
    try {
      await this.#folder.write(file, bytes);
      // A full disk or a lost connection does not always make a write fail.
      const { unframed, detail } = await this.#readFile(file);
      if (unframed.ok) return true;
      if (unframed.damage === 'missing') return false;
      throw new Error(
        `${file}: could not be saved (${detail ?? 'it reads differently from what was written'})`,
      );
    } catch (error) {
      await this.delete(generation);
      throw error;
    }
  }

  async #isOutdone(generation: Generation): Promise<boolean> {
    try {
      const others = await this.list();
      return others.some((other) => other.thing === generation.thing && compareStamps(other, generation) > 0);
    } catch {
      // It is written and was read back; that the folder cannot be listed now takes nothing from that.
      return false;
    }
  }

  async #readFile(file: string): Promise<{ readonly unframed: Unframed; readonly detail?: string }> {
    let bytes: Uint8Array;
    try {
      bytes = await this.#folder.read(file);
    } catch (error) {
      const isThere = await this.#exists(file);
      if (!isThere) return { unframed: { ok: false, damage: 'missing' } };
      const detail = error instanceof Error ? error.message : String(error);
      return { unframed: { ok: false, damage: 'unreadable' }, detail };
    }
    return { unframed: await runInSlices(unframe(bytes), this.#options) };
  }

  async #exists(file: string): Promise<boolean> {
    try {
      return (await this.#folder.list()).includes(file);
    } catch {
      return true;
    }
  }
}
