import * as vscode from 'vscode';
import type { ByteFolder } from '../../library/store/byteFolder';

/** A folder of the extension's storage. */
export function storageFolder(folder: vscode.Uri): ByteFolder {
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
    read: async (file) => await fs.readFile(fileIn(file)),
    write: async (file, bytes) => {
      await fs.createDirectory(folder);
      await fs.writeFile(fileIn(file), bytes);
    },
    delete: async (file) => {
      await fs.delete(fileIn(file));
    },
  };
}
