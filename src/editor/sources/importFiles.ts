import * as vscode from 'vscode';
import { nameOf } from '../../cite/project/paths';
import type { SourceReport } from '../../library/libraryMessages';
import { SourceRank } from '../../library/sourceRank';
import { describeReadFailure } from '../files/describeReadFailure';
import { showReading } from '../files/showReading';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import { importAgain, type ImportFeed, type KeptImport } from './importFeed';
import type { ProblemReports } from './problemReports';
import { describeRefusal, readBy } from './readImport';
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
export function toImport(uri: vscode.Uri, { imports }: Pick<ImportContext, 'imports'>): FileToImport {
  return { name: nameOf(uri.path), from: uri, read: () => imports.readFrom(uri, importAgain()) };
}

/**
 * Keeps files as sources, and tells the person what came of all of them at once. What cannot be read takes nothing else
 * down, and nothing is kept of a file in which there is no paper. A file that was imported before is read again, and stays
 * as it was where there is no paper in it any more.
 */
export async function importFiles(files: readonly FileToImport[], context: ImportContext): Promise<void> {
  if (files.length === 0) return;
  const { library, imports } = context;
  library.warmUp();
  const reports = new Map<SourceReport['id'], SourceReport>();
  const again = new Set<SourceReport['id']>();
  const unread: SourceReport[] = [];
  for (const { name, from, read } of files) {
    try {
      const bytes = await showReading(name, read);
      const kept = await imports.keep(name, bytes, from, readBy(library));
      const { id, isAgain } = kept;
      // A file that was chosen twice is new the first time.
      if (isAgain && kept.isTaken && !reports.has(id)) again.add(id);
      reports.set(id, reportOf(name, kept));
    } catch (error) {
      unread.push(reportProblem(name, describeReadFailure(error, importAgain())));
    }
  }
  // Not waited for: its message may stay until somebody looks at it.
  void tellImport([...reports.values(), ...unread], again, context.problems);
}

function reportOf(name: string, kept: KeptImport): SourceReport {
  const { isAgain, isTaken, report } = kept;
  if (isAgain && !isTaken) {
    return reportProblem(name, vscode.l10n.t('stays as it was read before: {0}', describeRefusal(kept)));
  }
  return report ?? reportProblem(name, vscode.l10n.t('is kept, but was not read. Show Log says why.'));
}

function reportProblem(name: string, message: string): SourceReport {
  const problems = [{ source: name, message }];
  return { id: name, name, rank: SourceRank.imported, stamp: '', papers: 0, problemCount: 1, problems };
}
