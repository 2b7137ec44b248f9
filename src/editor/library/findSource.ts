import * as vscode from 'vscode';
import { readBytes } from '../files/readBytes';
import type { FoundSource } from './sourceFeed';
import { sourceNameOf } from './sourceName';
import type { ReadFromDisk } from './workerPort';

/** The stamp of a file that cannot be looked at. */
export const UNREADABLE = 'unreadable';

/** A bibliography as a source; what keeps it from being read is told when that is tried. */
export async function findSource(
  uri: vscode.Uri,
  rank: number,
  readFromDisk: ReadFromDisk | undefined,
): Promise<FoundSource> {
  const source = { id: uri.toString(), name: sourceNameOf(uri), rank };
  const read = async () => ({ bytes: await readBytes(uri, { readFromDisk }) });
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return { source: { ...source, stamp: `${mtime}:${size}` }, read };
  } catch {
    return { source: { ...source, stamp: UNREADABLE }, read };
  }
}
