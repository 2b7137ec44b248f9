import type { CitingDocument } from './citingProject';
import { endingOf, folderOf, isInside, relativePath, resolvePath } from './paths';
import type { ProjectFiles } from './projectFiles';

/** More files than any real project names, few enough for a slow remote. */
const MOST_READS = 300;
/** Longer texts are no documents; a bibliography is never read here. */
const LONGEST_TEXT = 8_000_000;
/** How far up project settings are looked for where no workspace folder ends the way. */
const MOST_FOLDERS_UP = 12;
/** A lone chapter's root is in its folder or in one of the two around it. */
const FOLDERS_NEARBY = 3;

/**
 * One reading of a project: every file is read once, the document's own text comes from its editor, and each step that
 * a person may wonder about is noted. Nothing here fails: a file that cannot be had is missing.
 */
export class ProjectReading {
  readonly reasons: string[] = [];
  /** Whether the document may read bibliographies besides those that are found: on a server, computed, out of reach. */
  missesSome = false;
  readonly #texts = new Map<string, Promise<string | undefined>>();
  readonly #lists = new Map<string, Promise<readonly string[]>>();
  #reads = 0;

  constructor(
    readonly document: CitingDocument,
    private readonly files: ProjectFiles,
  ) {
    if (document.path !== undefined && !isNotebook(document.path)) {
      this.#texts.set(document.path, Promise.resolve(document.text));
    }
  }

  /** The workspace folder. */
  get root(): string | undefined {
    return this.files.root;
  }

  /** How many files were asked for, apart from the document. */
  get reads(): number {
    return this.#reads;
  }

  /** The document's folder; for an untitled one the workspace folder. */
  get folder(): string | undefined {
    return this.document.path === undefined ? this.root : folderOf(this.document.path);
  }

  /** A file's text; undefined where it is missing, binary, or one too many. */
  read(path: string): Promise<string | undefined> {
    return remember(this.#texts, path, () => this.#read(path));
  }

  async exists(path: string): Promise<boolean> {
    if (path === this.document.path) return true;
    return (await attempt(() => this.files.exists(path))) ?? false;
  }

  /** The names of the files in a folder. */
  list(folder: string): Promise<readonly string[]> {
    return remember(this.#lists, folder, async () => (await attempt(() => this.files.list(folder))) ?? []);
  }

  /** The workspace's files with one of these endings, sorted; without a workspace folder those in the folders nearby. */
  async find(endings: readonly string[]): Promise<readonly string[]> {
    if (this.root !== undefined) return ((await attempt(() => this.files.find(endings))) ?? []).toSorted();
    const folders = this.foldersUp().slice(0, FOLDERS_NEARBY);
    const found = await Promise.all(
      folders.map(async (folder) => (await this.list(folder)).map((name) => resolvePath(folder, name))),
    );
    return found
      .flat()
      .filter((path) => endings.includes(endingOf(path)))
      .toSorted();
  }

  /** The document's folder and those around it, up to the workspace folder. */
  foldersUp(): readonly string[] {
    const { root, folder } = this;
    if (folder === undefined) return [];
    const folders = [folder];
    const ends = root !== undefined && (folder === root || isInside(root, folder));
    for (let at = folder; at !== '/' && (ends ? at !== root : folders.length < MOST_FOLDERS_UP);) {
      at = folderOf(at);
      folders.push(at);
    }
    return folders;
  }

  /** Notes a step, once. */
  explain(reason: string): void {
    if (!this.reasons.includes(reason)) this.reasons.push(reason);
  }

  /** Notes that a bibliography, or what may name one, cannot be had. */
  missOut(reason: string): void {
    this.missesSome = true;
    this.explain(reason);
  }

  /** A path as a person knows it: from the workspace folder on. */
  name(path: string): string {
    return this.root !== undefined && isInside(this.root, path) ? relativePath(this.root, path) : path;
  }

  async #read(path: string): Promise<string | undefined> {
    if (this.#reads >= MOST_READS) {
      this.missOut(`Not all files were read: ${MOST_READS} are enough.`);
      return undefined;
    }
    this.#reads += 1;
    const text = await attempt(() => this.files.read(path));
    if (text === undefined) return undefined;
    if (text.length <= LONGEST_TEXT && !text.slice(0, 4096).includes('\0')) return text;
    this.missOut(`${this.name(path)} is binary or too long and was not looked into.`);
    return undefined;
  }
}

/** Notebooks are JSON on disk, while the document's text is that of one cell. */
export function isNotebook(path: string): boolean {
  return path.toLowerCase().endsWith('.ipynb');
}

/** A host may refuse a path for reasons of its own; to citing the file is missing then. */
async function attempt<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

function remember<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
