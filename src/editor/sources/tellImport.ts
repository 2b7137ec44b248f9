import * as vscode from 'vscode';
import type { SourceReport } from '../../library/libraryMessages';
import { describeProblem } from '../../sources/problem';
import { countPapers, countProblems } from '../counts';
import { messageText } from '../visibleText';
import type { ProblemReports } from './problemReports';

/**
 * Tells what came of importing some files at once, with a way to the problems.
 *
 * @param again the ids of those that were imported before
 */
export async function tellImport(
  reports: readonly SourceReport[],
  again: ReadonlySet<SourceReport['id']>,
  problems: ProblemReports,
): Promise<void> {
  const concerned = reports.filter(({ problemCount }) => problemCount > 0);
  const message = messageText(describeImport(reports, again));
  if (concerned.length === 0) {
    await vscode.window.showInformationMessage(message);
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  const isNothing = reports.every(({ papers }) => papers === 0);
  const tell = isNothing ? vscode.window.showErrorMessage : vscode.window.showWarningMessage;
  if ((await tell(message, show)) === show)
    await problems.showImport(vscode.l10n.t('Import Papers'), concerned);
}

function describeImport(reports: readonly SourceReport[], again: ReadonlySet<SourceReport['id']>): string {
  const papers = reports.reduce((sum, report) => sum + report.papers, 0);
  const problemCount = reports.reduce((sum, report) => sum + report.problemCount, 0);
  const [first] = reports;
  const [problem] = first?.problems ?? [];
  if (reports.length === 1 && papers === 0 && problem && again.size === 0) {
    return vscode.l10n.t('Nothing was imported. {0}', describeProblem(problem));
  }
  const what = [countPapers(papers), ...(problemCount > 0 ? [countProblems(problemCount)] : [])].join(', ');
  if (reports.length === 1) {
    return again.size === 0
      ? vscode.l10n.t('Imported from {0}: {1}.', first?.name ?? '', what)
      : vscode.l10n.t('{0} was imported before, and was read again: {1}.', first?.name ?? '', what);
  }
  const useful = reports.filter((report) => report.papers > 0).length;
  const told =
    useful === reports.length
      ? vscode.l10n.t('Imported from {0} files: {1}.', reports.length, what)
      : vscode.l10n.t('Imported from {0} of {1} files: {2}.', useful, reports.length, what);
  return again.size === 0
    ? told
    : `${told} ${vscode.l10n.t('Imported before, and read again: {0}.', again.size)}`;
}
