import * as vscode from 'vscode';
import { describeProblem } from '../../sources/problem';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import type { ReadImport, TriedImport } from './importFeed';

/** Lets a library read imports. */
export function readBy(library: LiteratureLibrary): ReadImport {
  return async ({ id, stamp }) => {
    // A library that cannot be started has logged why; what it knows of the source is from before then.
    await library.settled().catch(() => undefined);
    return library.sources.find(
      (report) => report.id === id && (report.stamp === stamp || report.papers === 0),
    );
  };
}

/** Why an import has not taken what it was to be replaced by, ready to follow a colon. */
export function describeRefusal({ report }: TriedImport): string {
  if (!report) return vscode.l10n.t('it was not read. Show Log says why.');
  const [problem] = report.problems;
  if (!problem) return vscode.l10n.t('there is no paper in it.');
  return problem.line === undefined ? problem.message : describeProblem(problem);
}
