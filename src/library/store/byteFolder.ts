/**
 * A folder of whole files, as little as every file system can do: the editor implements it with `vscode.workspace.fs`.
 * It knows no rename, no locks and no exclusive creation, as not every file system behind VS Code has them.
 */
export interface ByteFolder {
  /** The names of the files, in any order; empty while the folder does not exist. */
  list(): Promise<readonly string[]>;
  /** @throws whatever the file system throws, also when there is no such file */
  read(file: string): Promise<Uint8Array>;
  /** Makes the folder when there is none. A crash, a full disk or a lost connection may leave any part of the bytes. */
  write(file: string, bytes: Uint8Array): Promise<void>;
  delete(file: string): Promise<void>;
}
