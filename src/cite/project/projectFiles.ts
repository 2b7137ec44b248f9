/**
 * The files of a workspace folder as citing sees them. Paths are absolute with `/`, as in the path of a URI, so that
 * they name the same file on disk, on a remote and in a virtual file system: `/home/ada/main.tex`, `/c:/paper/main.tex`.
 */
export interface ProjectFiles {
  /** The workspace folder that the document lies in; undefined for a lone file, for which `find` finds nothing. */
  readonly root: string | undefined;
  /**
   * A file's text; an open editor's text comes before the disk's. A notebook is JSON, also where it is open. Undefined
   * for what is missing, is a folder, cannot be read or is no text.
   */
  read(path: string): Promise<string | undefined>;
  /** Whether a file is there, without reading it: a bibliography may have 100 MB. */
  exists(path: string): Promise<boolean>;
  /** The names of the files in a folder, not in the folders in it; none for a folder that cannot be read. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * The paths of all files in the workspace folder that have one of these endings, in any letter case; without what a
   * project leaves out of sight, such as `node_modules`.
   *
   * @example await files.find(['.bib'])
   */
  find(endings: readonly string[]): Promise<readonly string[]>;
}
