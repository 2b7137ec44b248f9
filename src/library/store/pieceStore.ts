import type { ByteFolder } from './byteFolder';
import type { Generation } from './generation';
import { headBytes, readHead } from './pieceHead';
import { SoundFiles, type StoreOptions, TEN_MINUTES } from './soundFiles';
import { type StoreProblem, storeProblem } from './storeProblem';
import { takeTurns } from './takeTurns';

/** What was saved last, and what was wrong with what was saved after it. */
export interface OpenedPieces {
  /** Undefined when nothing sound is there: nothing was saved yet, or `problems` says what happened to it. */
  readonly head: Uint8Array | undefined;
  readonly problems: readonly StoreProblem[];
}

/** A head that was saved, with the names of its pieces. */
interface SavedHead {
  readonly generation: Generation;
  readonly pieces: readonly string[];
}

const HEAD = 'head';
const PIECE = 'piece-';
/** So many pieces are read at a time: a host waits for a disk most of the time. */
const ABREAST = 4;
/** So many heads stay, so that damage to one leaves the other. */
const KEPT = 2;

/**
 * One large thing that is saved as a head and the pieces that it names. A piece is written once and may belong to several
 * generations of the head, so that saving a large thing of which little has changed writes little. A head is written
 * when all of its pieces are there: a crash before that leaves the heads of before.
 *
 * Two windows may save at a time. Who saves makes sure that the pieces of the head are there when it is; what that takes
 * from an earlier head of the other window, nobody opens any more.
 */
export class PieceStore {
  readonly #files: SoundFiles;
  readonly #options: StoreOptions;
  readonly #inTurn = takeTurns();
  /** The heads that this window knows, the latest sound one first. */
  #past: readonly SavedHead[] = [];
  #torn: readonly Generation[] = [];
  /** The pieces that this window has read or written: another file may be torn. */
  readonly #sound = new Set<string>();
  /** Pieces that no head names, as a crash leaves them, since when they were seen. */
  readonly #orphans = new Map<string, number>();

  constructor(folder: ByteFolder, options: StoreOptions) {
    this.#files = new SoundFiles(folder, options);
    this.#options = options;
  }

  /**
   * Reads the latest head of which all is sound, after its pieces.
   *
   * @param take may be given pieces of a head that turns out to lack others; those of an earlier one follow then
   * @throws when the folder cannot be listed
   */
  open(take: (name: string, bytes: Uint8Array) => Promise<unknown>): Promise<OpenedPieces> {
    return this.#inTurn(async () => {
      const problems: StoreProblem[] = [];
      const lacking: SavedHead[] = [];
      const torn: Generation[] = [];
      const sound: (SavedHead & { readonly head: Uint8Array })[] = [];
      for (const reading of await this.#files.readAll(HEAD, 'all')) {
        const { generation } = reading;
        if (!reading.ok) {
          if (sound.length === 0) problems.push(reading.problem);
          torn.push(generation);
          continue;
        }
        const { head, pieces } = readHead(reading.content);
        const problem = sound.length === 0 ? await this.#readPieces(pieces, take) : undefined;
        if (problem) {
          problems.push(problem);
          lacking.push({ generation, pieces });
        } else sound.push({ generation, pieces, head });
      }
      this.#past = [...sound, ...lacking].map(({ generation, pieces }) => ({ generation, pieces }));
      this.#torn = torn;
      await this.#noteOrphans();
      return { head: sound[0]?.head, problems };
    });
  }

  /**
   * Saves a head with the pieces that it names. It is confirmed when the promise resolves.
   *
   * @param fetch gives a piece that is not saved yet
   * @throws what `fetch` throws, and when something could not be written; then what was saved before is as it was
   */
  save(
    head: Uint8Array,
    pieces: readonly string[],
    fetch: (name: string) => Promise<Uint8Array>,
  ): Promise<void> {
    return this.#inTurn(async () => {
      await this.#savePieces(pieces, fetch);
      const generation = await this.#files.save(HEAD, headBytes(pieces, head));
      // Another window may have deleted some of them meanwhile, as those of a head that it has superseded.
      await this.#savePieces(pieces, fetch);
      const known = [{ generation, pieces }, ...this.#past];
      this.#past = known.slice(0, KEPT);
      await this.#deleteAll(known.slice(KEPT));
      for (const torn of this.#torn) await this.#files.deleteLeftover(torn);
      await this.#deleteOrphans();
    });
  }

  async #readPieces(
    pieces: readonly string[],
    take: (name: string, bytes: Uint8Array) => Promise<unknown>,
  ): Promise<StoreProblem | undefined> {
    const files = await this.#piecesThere();
    const readPiece = async (name: string) => {
      const [latest] = files.get(name) ?? [];
      if (!latest) return storeProblem(PIECE + name, 'missing');
      const reading = await this.#files.read(latest);
      if (!reading.ok) return reading.problem;
      this.#sound.add(name);
      await take(name, reading.content);
      return undefined;
    };
    for (let at = 0; at < pieces.length; at += ABREAST) {
      const problems = await Promise.all(pieces.slice(at, at + ABREAST).map(readPiece));
      const problem = problems.find((each) => each !== undefined);
      if (problem) return problem;
    }
    return undefined;
  }

  async #savePieces(pieces: readonly string[], fetch: (name: string) => Promise<Uint8Array>): Promise<void> {
    const files = await this.#piecesThere();
    for (const name of pieces) {
      const [latest] = files.get(name) ?? [];
      const isThere = latest && (this.#sound.has(name) || (await this.#files.read(latest)).ok);
      if (!isThere) await this.#files.save(PIECE + name, [await fetch(name)]);
      this.#sound.add(name);
    }
  }

  /** Deletes heads, and those of their pieces that no head of this window names any more. */
  async #deleteAll(superseded: readonly SavedHead[]): Promise<void> {
    for (const { generation } of superseded) await this.#files.delete(generation);
    const gone = superseded.flatMap(({ pieces }) => pieces);
    await this.#deletePieces(gone);
  }

  async #deletePieces(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const kept = new Set(this.#past.flatMap(({ pieces }) => pieces));
    const files = await this.#piecesThere();
    for (const name of new Set(names)) {
      if (kept.has(name)) continue;
      for (const generation of files.get(name) ?? []) await this.#files.delete(generation);
    }
  }

  async #noteOrphans(): Promise<void> {
    const named = new Set(this.#past.flatMap(({ pieces }) => pieces));
    for (const name of (await this.#piecesThere()).keys()) {
      if (!named.has(name)) this.#orphans.set(name, this.#now());
    }
  }

  /** A piece that nobody names may be one of a head that another window is about to write. */
  async #deleteOrphans(): Promise<void> {
    const { patienceMs = TEN_MINUTES } = this.#options;
    const old = [...this.#orphans].filter(([, since]) => this.#now() - since >= patienceMs);
    if (old.length === 0) return;
    const own = new Set(this.#past.map(({ generation }) => `${generation.number} ${generation.writer}`));
    const heads = (await this.#files.list()).filter(({ thing }) => thing === HEAD);
    // What a head names that this window has not read, the next window finds out.
    if (!heads.every(({ number, writer }) => own.has(`${number} ${writer}`))) return;
    await this.#deletePieces(old.map(([name]) => name));
    for (const [name] of old) this.#orphans.delete(name);
  }

  /** The files of each piece, the latest first: nearly always one. */
  async #piecesThere(): Promise<ReadonlyMap<string, readonly Generation[]>> {
    const files = new Map<string, Generation[]>();
    for (const generation of await this.#files.list()) {
      if (!generation.thing.startsWith(PIECE)) continue;
      const name = generation.thing.slice(PIECE.length);
      files.set(name, [...(files.get(name) ?? []), generation]);
    }
    return files;
  }

  #now(): number {
    return this.#options.now?.() ?? performance.now();
  }
}
