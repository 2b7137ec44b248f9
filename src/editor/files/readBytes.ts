import * as vscode from 'vscode';
import { describeSize } from '../describeSize';
import { describeReadFailure } from './describeReadFailure';

/** Files that are larger are no bibliographies that people keep, and reading them would take all memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Reads a file that may be anything.
 *
 * @throws Error that says in words why it cannot be read and what to do, ready to follow its name and a colon
 */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    // A pipe or a device would never end. Of a link that leads nowhere, reading says so.
    if (type === vscode.FileType.Unknown) throw new Error(vscode.l10n.t('is no file that can be read.'));
    refuseTooLarge(size);
    const bytes = await vscode.workspace.fs.readFile(uri);
    refuseTooLarge(bytes.length);
    return bytes;
  } catch (error) {
    throw new Error(describeReadFailure(error), { cause: error });
  }
}

function refuseTooLarge(size: number): void {
  if (size <= MOST_BYTES) return;
  throw new Error(
    vscode.l10n.t(
      'is too large to be read: {0}, and {1} is the most. Part it into smaller files, or exclude it by literature.sources.exclude.',
      describeSize(size),
      describeSize(MOST_BYTES),
    ),
  );
}
