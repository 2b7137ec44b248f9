import * as vscode from 'vscode';
import { describeSize } from '../describeSize';
import { handOverParts, type TakePart } from '../../core/readParts';
import type { DiskFile, OpenFromDisk } from '../library/workerPort';
import { describeReadFailure } from './describeReadFailure';
import { readDiskFile, withDiskFile } from './diskFile';

/** How large a file may be, in bytes, and what to do with a larger one. */
export interface SizeLimit {
  readonly most: number;
  readonly wayOut: string;
}

/** How a file is read. */
export interface ReadOptions {
  readonly limit?: SizeLimit;
  readonly openFromDisk?: OpenFromDisk | undefined;
  /** What has the file read once more, ready to follow “then”. */
  readonly again?: string;
}

/** In bytes. Files that are larger are no bibliographies that people keep, and reading them would take all memory. */
export const MOST_BYTES = 256 * 1024 * 1024;
/** From here on VS Code's reading is felt, in bytes. */
const LARGE = 8 * 1024 * 1024;

/**
 * Reads a file that may be anything.
 *
 * @param options.limit that of bibliographies if missing
 * @param options.openFromDisk for large files, where the host has it
 * @param options.again Read Sources Again if missing
 * @throws Error that says in words why it cannot be read and what to do, ready to follow its name and a colon
 */
export async function readBytes(
  uri: vscode.Uri,
  { limit = limitOfBibliographies(), openFromDisk, again }: ReadOptions = {},
): Promise<Uint8Array> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    // A pipe or a device would never end. Of a link that leads nowhere, reading says so.
    if (type === vscode.FileType.Unknown) throw new Error(vscode.l10n.t('is no file that can be read.'));
    // Not every file system refuses to read one.
    if ((type & vscode.FileType.Directory) !== 0) throw vscode.FileSystemError.FileIsADirectory(uri);
    refuseTooLarge(size, limit);
    const bytes = await readWhole(uri, size, openFromDisk);
    refuseTooLarge(bytes.length, limit);
    return bytes;
  } catch (error) {
    throw new Error(describeReadFailure(error, again), { cause: error });
  }
}

async function readWhole(
  uri: vscode.Uri,
  size: number,
  openFromDisk: OpenFromDisk | undefined,
): Promise<Uint8Array> {
  const bytes = size < LARGE ? undefined : await withDiskFile(uri, openFromDisk, readDiskFile);
  return bytes ?? vscode.workspace.fs.readFile(uri);
}

/**
 * Hands a large bibliography of the host's own disk over in parts.
 *
 * @param size as it was found
 * @returns whether all of it was taken; otherwise it has to be read as a whole, which says what is wrong with it
 */
export async function handOverBytes(
  uri: vscode.Uri,
  size: number,
  openFromDisk: OpenFromDisk | undefined,
  take: TakePart,
): Promise<boolean> {
  if (size < LARGE || size > MOST_BYTES) return false;
  // It may have grown since.
  const work = async (file: DiskFile) =>
    file.size <= MOST_BYTES && (await handOverParts(file.read, file.size, take));
  return (await withDiskFile(uri, openFromDisk, work)) ?? false;
}

function limitOfBibliographies(): SizeLimit {
  const wayOut = vscode.l10n.t('Part it into smaller files, or exclude it by literature.sources.exclude.');
  return { most: MOST_BYTES, wayOut };
}

function refuseTooLarge(size: number, { most, wayOut }: SizeLimit): void {
  if (size <= most) return;
  const told = vscode.l10n.t(
    'is too large to be read: {0}, and {1} is the most.',
    describeSize(size),
    describeSize(most),
  );
  throw new Error(`${told} ${wayOut}`);
}
