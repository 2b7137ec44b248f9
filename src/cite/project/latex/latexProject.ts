import { folderOf, nameOf, resolvePath } from '../paths';
import type { ProjectReading } from '../projectReading';
import { readLatexFile, type LatexFile, type LatexInput } from './latexFile';
import { expandPath, placesOf } from './latexPaths';

/** Files in files; TeX itself stops at about this. */
const MOST_LEVELS = 15;

/** A file in its place in a project. */
export interface LatexPart {
  readonly path: string;
  readonly file: LatexFile;
  /** Where its paths start if not in the root's folder: `\import` and `\subfile` move it. */
  readonly folder: string;
}

/** The files of a LaTeX project below one root, read as far as they are asked for. */
export class LatexProject {
  /** All that are known by now; TeX sees them in the same order. */
  readonly macros = new Map<string, string>();
  readonly #rootFolder: string;

  constructor(
    private readonly reading: ProjectReading,
    private readonly files: LatexFiles,
    readonly root: string,
  ) {
    this.#rootFolder = folderOf(root);
    const name = nameOf(root);
    this.macros.set('\\jobname', name.slice(0, name.lastIndexOf('.')));
  }

  /** The root and what it takes in, in TeX's order, each file once. With `preamble` what stands before the text begins. */
  async *parts(extent: 'preamble' | 'all'): AsyncGenerator<LatexPart> {
    const file = await this.files.read(this.root);
    if (file === undefined) return;
    const part = { path: this.root, file, folder: this.#rootFolder };
    const until = extent === 'preamble' ? (file.documentStart ?? Infinity) : Infinity;
    yield* this.#walk(part, until, new Set([this.root]), 0);
  }

  /** The folders from which a path in a part may be meant: where TeX runs, the part's own, where people run TeX as well. */
  foldersFor(part: LatexPart): readonly string[] {
    const own = [part.folder, folderOf(part.path)];
    return [this.#rootFolder, ...own, ...(this.reading.root === undefined ? [] : [this.reading.root])];
  }

  async *#walk(part: LatexPart, until: number, seen: Set<string>, level: number): AsyncGenerator<LatexPart> {
    for (const [name, value] of part.file.macros) this.macros.set(name, value);
    yield part;
    if (level >= MOST_LEVELS) {
      this.reading.explain(
        `What ${this.reading.name(part.path)} takes in was not followed: ${MOST_LEVELS} levels.`,
      );
      return;
    }
    const inputs = part.file.inputs.filter(({ start }) => start < until);
    // All at once, so that a slow remote is asked once a level; below they come from memory.
    for (const input of inputs) void this.#locate(input, part);
    for (const input of inputs) {
      const path = await this.#locate(input, part);
      if (path === undefined || seen.has(path)) continue;
      seen.add(path);
      const file = await this.files.read(path);
      if (file === undefined) continue;
      yield* this.#walk({ path, file, folder: this.#folderIn(input, part, path) }, Infinity, seen, level + 1);
    }
  }

  async #locate(input: LatexInput, part: LatexPart): Promise<string | undefined> {
    const expanded = expandPath(input.file, this.macros);
    if (expanded === undefined || expanded === '') return undefined;
    const imported = input.folder === undefined ? undefined : expandPath(input.folder, this.macros);
    const folders = this.foldersFor(part).map((folder) => resolvePath(folder, imported ?? '.'));
    for (const path of placesOf(expanded, folders, '.tex')) {
      if ((await this.files.read(path)) !== undefined) return path;
    }
    return undefined;
  }

  #folderIn(input: LatexInput, part: LatexPart, path: string): string {
    if (input.folder !== undefined) return folderOf(path);
    // A subfile's own paths start from its folder, whether it is compiled alone or not.
    return input.command.startsWith('subfile') ? folderOf(path) : part.folder;
  }
}

/** LaTeX files of one reading, each read and understood once whatever number of roots takes it in. */
export class LatexFiles {
  readonly #files = new Map<string, Promise<LatexFile | undefined>>();

  constructor(private readonly reading: ProjectReading) {}

  read(path: string): Promise<LatexFile | undefined> {
    const known =
      this.#files.get(path) ??
      this.reading.read(path).then((text) => (text === undefined ? undefined : readLatexFile(text)));
    this.#files.set(path, known);
    return known;
  }
}
