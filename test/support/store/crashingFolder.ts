import type { ByteFolder } from '../../../src/library/store/byteFolder';
import type { Disk } from './memoryFolder';
import { openMemoryFolder } from './memoryFolder';

/** A crash happens at one byte: of all that is written, and of deleting, which counts as one byte. */
export interface CrashingFolder extends ByteFolder {
  /** How many bytes have been written and deleted by now. */
  readonly spent: () => number;
}

/**
 * A folder of which the machine ends when a number of bytes has been written: the byte before is on the disk, the one
 * after is not, and nothing works from then on.
 */
export function openCrashingFolder(disk: Disk, crashAt: number): CrashingFolder {
  let spent = 0;
  const check = () => {
    if (spent >= crashAt) throw new Error('the machine is off');
  };
  const folder = openMemoryFolder(disk, check);
  return {
    ...folder,
    spent: () => spent,
    write: async (file, bytes) => {
      check();
      const left = crashAt - spent;
      spent += bytes.length;
      if (bytes.length <= left) {
        disk.set(file, bytes.slice());
      } else {
        disk.set(file, bytes.slice(0, left));
        check();
      }
      return Promise.resolve();
    },
    delete: async (file) => {
      check();
      spent += 1;
      disk.delete(file);
      return Promise.resolve();
    },
  };
}
