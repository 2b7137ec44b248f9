import * as vscode from 'vscode';
import type { ByteFolder } from '../../library/store/byteFolder';
import { readDiskFile, withDiskFile } from '../files/diskFile';
import type { OpenFromDisk } from '../library/workerPort';

/**
 * A folder of the extension's storage.
 *
 * @param openFromDisk for what is large, and so for all: VS Code joins the parts that it has read, and meanwhile the host stands still
 */
export function storageFolder(folder: vscode.Uri, openFromDisk?: OpenFromDisk): ByteFolder {
  const { fs } = vscode.workspace;
  const fileIn = (file: string) => vscode.Uri.joinPath(folder, file);
  return {
    list: async () => {
      try {
        return (await fs.readDirectory(folder)).map(([name]) => name);
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
        throw error;
      }
    },
    read: async (file) => {
      const bytes = await withDiskFile(fileIn(file), openFromDisk, readDiskFile);
      return bytes ?? fs.readFile(fileIn(file));
    },
    write: async (file, bytes) => {
      await fs.createDirectory(folder);
      await fs.writeFile(fileIn(file), bytes);
    },
    delete: async (file) => {
      await fs.delete(fileIn(file));
    },
  };
}
