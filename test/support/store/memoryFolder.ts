import type { ByteFolder } from '../../../src/library/store/byteFolder';

/** What is on a disk, by file name; it outlives the windows that work on it. */
export type Disk = Map<string, Uint8Array>;

/** Something that a folder is about to do. A write comes twice: before its first half is on the disk, and before the rest is. */
export interface FolderStep {
  readonly kind: 'list' | 'read' | 'write' | 'finish' | 'delete';
  readonly file: string;
}

/**
 * A folder on a disk in memory. `before` is called before every step, and may wait, so that others come in between, or
 * throw, so that the step fails: a write that fails on `finish` leaves its first half.
 */
export function openMemoryFolder(
  disk: Disk,
  before: (step: FolderStep) => void | Promise<void> = () => undefined,
): ByteFolder {
  return {
    list: async () => {
      await before({ kind: 'list', file: '' });
      return [...disk.keys()];
    },
    read: async (file) => {
      await before({ kind: 'read', file });
      const bytes = disk.get(file);
      if (!bytes) throw new Error(`${file}: no such file`);
      return bytes.slice();
    },
    write: async (file, bytes) => {
      await before({ kind: 'write', file });
      if (disk.has(file)) throw new Error(`${file} was overwritten`);
      const written = bytes.slice();
      disk.set(file, written.slice(0, written.length >> 1));
      await before({ kind: 'finish', file });
      // As on POSIX: what was deleted while it is written stays deleted.
      if (disk.has(file)) disk.set(file, written);
    },
    delete: async (file) => {
      await before({ kind: 'delete', file });
      disk.delete(file);
    },
  };
}
