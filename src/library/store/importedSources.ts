import type { ByteFolder } from './byteFolder';
import { type Catalogue, type CatalogueEntry, type ContentFacts, mergeCatalogues } from './catalogue';
import { CatalogueStore } from './catalogueStore';
import { type Generation, randomName } from './generation';
import { SoundFiles, type StoreOptions } from './soundFiles';
import { isContentOf, SourceFiles } from './sourceFiles';
import { storeProblem, type StoreProblem } from './storeProblem';
import { takeTurns } from './takeTurns';

/** A source that a person has imported. */
export interface ImportedSource extends ContentFacts {
  /** Lower-case letters and digits; never used again. */
  readonly id: string;
  /** As the person calls it; need not be unique. */
  readonly name: string;
  /** Set when its content is lost: it can be refreshed, imported again or removed. */
  readonly problem?: StoreProblem;
}

/** What is stored, and what was wrong in the folder. */
export interface ImportedSourceList {
  /** In the order of their names. */
  readonly sources: readonly ImportedSource[];
  readonly problems: readonly StoreProblem[];
}

/** The original bytes of a source, or why they cannot be had. */
export type ImportedContent =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: StoreProblem };

interface OpenedSources {
  readonly catalogue: Catalogue;
  readonly files: readonly Generation[];
  readonly problems: readonly StoreProblem[];
}

/**
 * The sources that a person has imported, with their original bytes.
 *
 * Every change is confirmed when its promise resolves, and from then on survives a crash at any moment; a crash before
 * leaves what was there, or the whole change. Several windows may work on one folder: whatever each has confirmed is
 * in, of two names or contents for one source the later, and a removal is for good. Errors that say why a change could
 * not be made reject its promise; the change is not made then, and the next one can be.
 */
export class ImportedSources {
  readonly #catalogues: CatalogueStore;
  readonly #contents: SourceFiles;
  readonly #writer: string;
  readonly #inTurn = takeTurns();
  /** What sources had before content that is being tried out: its files stay, though it is replaced. */
  readonly #held = new Set<Catalogue>();

  constructor(folder: ByteFolder, options: StoreOptions) {
    this.#writer = options.writer ?? randomName();
    const files = new SoundFiles(folder, { ...options, writer: this.#writer });
    this.#catalogues = new CatalogueStore(files);
    this.#contents = new SourceFiles(files);
  }

  /** @throws when the folder cannot be listed */
  list(): Promise<ImportedSourceList> {
    return this.#inTurn(async () => {
      const { catalogue, files, problems } = await this.#open();
      const sources = [...catalogue.values()]
        .filter(({ removed }) => !removed)
        .map((entry) =>
          isStored(entry, files) ? describe(entry) : { ...describe(entry), problem: lost(entry) },
        )
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
      return { sources, problems };
    });
  }

  /** Reads the content of a source. */
  read(id: string): Promise<ImportedContent> {
    return this.#inTurn(async () => {
      const { catalogue } = await this.#open();
      const entry = catalogue.get(id);
      if (!entry || entry.removed)
        return { ok: false, problem: storeProblem(id, 'missing', 'it was removed') };
      const reading = await this.#contents.read(entry);
      if (reading.ok) return { ok: true, bytes: reading.content.bytes };
      return { ok: false, problem: lost(entry, reading.problem) };
    });
  }

  add(name: string, facts: ContentFacts, bytes: Uint8Array): Promise<ImportedSource> {
    return this.#inTurn(async () => {
      const opened = await this.#open();
      const id = randomName();
      const generation = await this.#contents.save(id, { name, facts, bytes });
      const { number, writer } = generation;
      const named = { number: 0, writer: '', name };
      return await this.#change(opened, { id, named, content: { number, writer, ...facts } }, generation);
    });
  }

  /** Refreshes a source: it has this content from now on. */
  replace(id: string, facts: ContentFacts, bytes: Uint8Array): Promise<ImportedSource> {
    return this.#inTurn(async () => this.#replace(await this.#open(), id, facts, bytes));
  }

  /**
   * Refreshes a source with content that may turn out to be good for nothing: then it has again what it had before,
   * unless that is lost. Should the window end before that is found out, it has the new content.
   *
   * @param isGood asked when the source has the new content, with which it can be read
   * @returns whether it has the new content from now on
   */
  async tryOut(
    id: string,
    facts: ContentFacts,
    bytes: Uint8Array,
    isGood: () => Promise<boolean>,
  ): Promise<boolean> {
    const before = await this.#inTurn(async () => entryOf(await this.#open(), id));
    const held = new Map([[id, before]]);
    this.#held.add(held);
    try {
      await this.replace(id, facts, bytes);
      let isTaken = false;
      try {
        isTaken = await isGood();
      } finally {
        isTaken ||= !(await this.#putBack(before));
      }
      return isTaken;
    } finally {
      this.#held.delete(held);
    }
  }

  rename(id: string, name: string): Promise<ImportedSource> {
    return this.#inTurn(async () => {
      const opened = await this.#open();
      const entry = entryOf(opened, id);
      const named = { number: entry.named.number + 1, writer: this.#writer, name };
      return await this.#change(opened, { ...entry, named });
    });
  }

  /** Removes a source; what is removed already stays so. */
  remove(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const opened = await this.#open();
      const entry = opened.catalogue.get(id);
      if (entry && !entry.removed) await this.#change(opened, { ...entry, removed: true });
    });
  }

  async #replace(
    opened: OpenedSources,
    id: string,
    facts: ContentFacts,
    bytes: Uint8Array,
  ): Promise<ImportedSource> {
    const entry = entryOf(opened, id);
    const { name } = entry.named;
    const generation = await this.#contents.save(id, { name, facts, bytes }, entry.content.number);
    const { number, writer } = generation;
    return await this.#change(opened, { ...entry, content: { number, writer, ...facts } }, generation);
  }

  /** False where that content is lost: damaged, or deleted by a window that does not know of the trial. */
  #putBack(before: CatalogueEntry): Promise<boolean> {
    return this.#inTurn(async () => {
      const reading = await this.#contents.read(before);
      if (!reading.ok) return false;
      const { facts, bytes } = reading.content;
      await this.#replace(await this.#open(), before.id, facts, bytes);
      return true;
    });
  }

  async #change(
    { catalogue, files }: OpenedSources,
    entry: CatalogueEntry,
    written?: Generation,
  ): Promise<ImportedSource> {
    let kept: readonly Catalogue[];
    try {
      kept = await this.#catalogues.save(mergeCatalogues(catalogue, new Map([[entry.id, entry]])));
    } catch (error) {
      // Or else it would be found on the next start, as if the change had been made.
      if (written) await this.#contents.delete(written);
      throw error;
    }
    await this.#contents.deleteSuperseded(files, [...kept, ...this.#held]);
    return describe(entry);
  }

  async #open(): Promise<OpenedSources> {
    for (let attempt = 1; ; attempt += 1) {
      const opened = await this.#catalogues.read();
      const files = await this.#contents.list();
      const { found, problems } = await this.#contents.find(opened.catalogue, files);
      const catalogue = mergeCatalogues(opened.catalogue, found);
      // Another window may have removed a source between the two readings; what is lost is lost a second time.
      const isComplete = [...catalogue.values()].every((entry) => isStored(entry, files));
      if (isComplete || attempt === 2) {
        return { catalogue, files, problems: [...opened.problems, ...problems] };
      }
    }
  }
}

/** @throws when there is no such source, or not any more: another window may have removed it */
function entryOf({ catalogue }: OpenedSources, id: string): CatalogueEntry {
  const entry = catalogue.get(id);
  if (entry && !entry.removed) return entry;
  throw new Error(`${entry?.named.name ?? id}: the source was removed`);
}

function isStored(entry: CatalogueEntry, files: readonly Generation[]): boolean {
  return entry.removed === true || files.some((generation) => isContentOf(entry, generation));
}

function describe({
  id,
  named: { name },
  content: { number, writer, ...facts },
}: CatalogueEntry): ImportedSource {
  return { id, name, ...facts };
}

/** Why a source's content cannot be had, with the way out. */
function lost({ named, content }: CatalogueEntry, cause?: StoreProblem): StoreProblem {
  const wayOut = content.from === undefined ? 'import it again' : 'refresh the source';
  return storeProblem(named.name, cause?.damage ?? 'missing', wayOut);
}
