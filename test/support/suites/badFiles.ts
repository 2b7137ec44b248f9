import { Disposable, EventEmitter, FilePermission, FileSystemError, FileType } from 'vscode';
import type { FileStat, FileSystemProvider, Uri } from 'vscode';

/** A file as it behaves when it is looked at and read. */
export interface BadFile {
  readonly type?: FileType;
  /** In bytes; of the content if missing. */
  readonly size?: number;
  /** Thrown instead of telling anything about it. */
  readonly unseen?: Error;
  /** What it holds, or what is thrown instead. */
  readonly content: string | Uint8Array | Error;
}

/**
 * A file system with one folder of files that may fail in any way. Its folder `again` holds itself without end, and
 * its folder `locked` cannot be listed.
 */
export class BadFiles implements FileSystemProvider {
  readonly onDidChangeFile = new EventEmitter<never[]>().event;
  readonly files = new Map<string, BadFile>();
  /** The names of files whose content was asked for. */
  readonly read = new Set<string>();

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): FileStat {
    const file = this.files.get(nameOf(uri));
    const facts = { ctime: 0, mtime: 1, permissions: FilePermission.Readonly };
    if (!file) {
      if (!/^\/(?:(?:again\/?)*|locked)$/.test(uri.path)) throw FileSystemError.FileNotFound(uri);
      return { ...facts, type: FileType.Directory, size: 0 };
    }
    if (file.unseen) throw file.unseen;
    const { content } = file;
    const size = file.size ?? (content instanceof Error ? 100 : content.length);
    return { ...facts, type: file.type ?? FileType.File, size };
  }

  readDirectory(uri: Uri): [string, FileType][] {
    if (uri.path === '/locked') throw FileSystemError.NoPermissions(uri);
    const again: [string, FileType] = ['again', FileType.Directory];
    if (uri.path !== '/') return [again];
    const files = [...this.files].map(([name, { type }]): [string, FileType] => [
      name,
      type ?? FileType.File,
    ]);
    return [...files, again, ['locked', FileType.Directory]];
  }

  readFile(uri: Uri): Uint8Array {
    const file = this.files.get(nameOf(uri));
    if (!file) throw FileSystemError.FileNotFound(uri);
    this.read.add(nameOf(uri));
    if (file.content instanceof Error) throw file.content;
    return typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
  }

  createDirectory(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }
}

function nameOf({ path }: Uri): string {
  return path.slice(1);
}
