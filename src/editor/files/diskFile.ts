import type { Uri } from 'vscode';
import { readParts } from '../../core/readParts';
import type { DiskFile, OpenFromDisk } from '../library/workerPort';

/**
 * Does something with a file of the host's own disk. Undefined where it is not there, and where that fails: VS Code's own
 * reading says why in its own words.
 *
 * @param openFromDisk missing where the host has no disk
 */
export async function withDiskFile<Result>(
  uri: Uri,
  openFromDisk: OpenFromDisk | undefined,
  work: (file: DiskFile) => Promise<Result>,
): Promise<Result | undefined> {
  if (!openFromDisk || uri.scheme !== 'file') return undefined;
  try {
    const file = await openFromDisk(uri.fsPath);
    return await work(file).finally(() => file.close());
  } catch {
    return undefined;
  }
}

/** Reads the whole of a file. */
export function readDiskFile({ read, size }: DiskFile): Promise<Uint8Array> {
  return readParts(read, size);
}
