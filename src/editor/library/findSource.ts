import * as vscode from 'vscode';
import type { TakePart } from '../../core/readParts';
import { handOverBytes, readBytes } from '../files/readBytes';
import type { FoundSource } from './sourceFeed';
import { sourceNameOf } from './sourceName';
import type { OpenFromDisk } from './workerPort';

/** The stamp of a file that cannot be looked at. */
export const UNREADABLE = 'unreadable';

/** A bibliography as a source; what keeps it from being read is told when that is tried. */
export async function findSource(
  uri: vscode.Uri,
  rank: number,
  openFromDisk: OpenFromDisk | undefined,
): Promise<FoundSource> {
  const source = { id: uri.toString(), name: sourceNameOf(uri), rank };
  const read = async () => ({ kind: 'file' as const, bytes: await readBytes(uri, { openFromDisk }) });
  try {
    const { mtime, size, type } = await vscode.workspace.fs.stat(uri);
    // It may have been a file when it was found.
    if ((type & vscode.FileType.Directory) !== 0) return { source: { ...source, stamp: UNREADABLE }, read };
    const handOver = (take: TakePart) => handOverBytes(uri, size, openFromDisk, take);
    return { source: { ...source, stamp: `${mtime}:${size}` }, read, handOver };
  } catch {
    return { source: { ...source, stamp: UNREADABLE }, read };
  }
}
