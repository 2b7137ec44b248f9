import { mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { ByteFolder } from '../../../src/library/store/byteFolder';

/** So little that a write of some hundred kilobytes is many, between which a process can be killed. */
const PIECE_BYTES = 1 << 12;

/** A folder of the disk. Writes as `vscode.workspace.fs` does: empties or makes the file, then writes it piece by piece. */
export function openNodeFolder(path: string): ByteFolder {
  return {
    list: async () => {
      await mkdir(path, { recursive: true });
      return await readdir(path);
    },
    read: (file) => readFile(join(path, file)),
    write: async (file, bytes) => {
      const handle = await open(join(path, file), 'w');
      try {
        for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
          await handle.write(bytes, at, Math.min(PIECE_BYTES, bytes.length - at));
        }
      } finally {
        await handle.close();
      }
    },
    delete: (file) => unlink(join(path, file)),
  };
}
