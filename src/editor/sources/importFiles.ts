import * as vscode from 'vscode';
import { nameOf } from '../../cite/project/paths';
import type { SourceReport } from '../../library/libraryMessages';
import { describeReadFailure } from '../files/describeReadFailure';
import { readBytes } from '../files/readBytes';
import { showReading } from '../files/showReading';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import type { ImportFeed } from './importFeed';
import type { ProblemReports } from './problemReports';
import { tellImport } from './tellImport';

/** What importing works with. */
export interface ImportContext {
  readonly library: LiteratureLibrary;
  readonly imports: ImportFeed;
  readonly problems: ProblemReports;
}

/** What is to be kept as a source. */
export interface FileToImport {
  readonly name: string;
  /** Where it can be read again; missing for what was pasted. */
  readonly from?: vscode.Uri;
  /** @throws Error that says in words why it cannot be read */
  readonly read: () => Promise<Uint8Array>;
}

/** A file of any file system. */
export function toImport(uri: vscode.Uri): FileToImport {
  return { name: nameOf(uri.path), from: uri, read: () => readBytes(uri) };
}

/**
 * Keeps files as sources, and tells the person what came of all of them at once. What cannot be read takes nothing else
 * down, and nothing is kept of a file in which there is no paper. A file that was imported before is read again.
 */
export async function importFiles(files: readonly FileToImport[], context: ImportContext): Promise<void> {
  if (files.length === 0) return;
  const { library, imports } = context;
  library.warmUp();
  const kept = new Map<SourceReport['id'], string>();
  const again = new Set<SourceReport['id']>();
  const unread: SourceReport[] = [];
  for (const { name, from, read } of files) {
    try {
      const { id, isAgain } = await imports.keep(name, await showReading(name, read), from);
      // A file that was chosen twice is new the first time.
      if (isAgain && !kept.has(id)) again.add(id);
      kept.set(id, name);
    } catch (error) {
      unread.push(reportUnread(name, error));
    }
  }
  await library.settled();
  const reports = library.sources.filter(({ id }) => kept.has(id));
  for (const { id, papers } of reports) {
    kept.delete(id);
    if (papers === 0 && !again.has(id)) await imports.remove(id);
  }
  const waiting = [...kept.values()].map((name) =>
    reportUnread(name, vscode.l10n.t('is kept, but was not read. Show Log says why.')),
  );
  // Not waited for: its message may stay until somebody looks at it.
  void tellImport([...reports, ...unread, ...waiting], again, context.problems);
}

function reportUnread(name: string, error: unknown): SourceReport {
  const problems = [{ source: name, message: describeReadFailure(error) }];
  return { id: name, name, rank: 1, stamp: '', papers: 0, problemCount: 1, problems };
}
