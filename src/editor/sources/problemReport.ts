import * as vscode from 'vscode';
import type { SourceReport } from '../../library/libraryMessages';
import { describeProblem } from '../../sources/problem';
import { countPapers, countProblems } from '../counts';
import type { LiteratureLibrary } from '../library/literatureLibrary';

const SCHEME = 'literature-problems';

/** Serves what could not be read of a source as a read-only text, `literature-problems:/<name>.txt?<id>`. */
export function registerProblemReports(library: LiteratureLibrary): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent({ query }) {
      const report = library.sources.find(({ id }) => id === query);
      return report ? formatReport(report) : vscode.l10n.t('This source is no longer part of the library.');
    },
  });
}

/** Shows what could not be read of a source, and why. */
export async function showProblems({ id, name }: SourceReport): Promise<void> {
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name.replaceAll('/', '∕')}.txt`, query: id });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
}

function formatReport({ name, papers, problemCount, problems }: SourceReport): string {
  const left = problemCount - problems.length;
  return [
    vscode.l10n.t('{0}: {1}, {2}.', name, countPapers(papers), countProblems(problemCount)),
    '',
    ...problems.map(describeProblem),
    ...(left > 0 ? [vscode.l10n.t('… and {0} more', left)] : []),
    '',
  ].join('\n');
}
