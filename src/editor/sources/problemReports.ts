import * as vscode from 'vscode';
import type { SourceReport } from '../../library/libraryMessages';
import { describeProblem } from '../../sources/problem';
import { countPapers, countProblems } from '../counts';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import { registerTexts } from '../openTexts';

const SCHEME = 'literature-problems';

/** What could not be read, and why, as read-only texts: `literature-problems:/<name>.txt?<id>`. */
export class ProblemReports implements vscode.Disposable {
  /** By the id of a text, what was imported at once: where it held no paper, the library knows nothing of it. */
  private readonly imported = new Map<string, readonly SourceReport[]>();
  private readonly registered: vscode.Disposable;

  constructor(private readonly library: LiteratureLibrary) {
    this.registered = registerTexts(SCHEME, library, ({ query }) => this.describe(query));
  }

  /** Shows what could not be read of a source. */
  async show({ id, name }: SourceReport): Promise<void> {
    await showText(name, id);
  }

  /** Shows what could not be read of sources that were imported at once. */
  async showImport(name: string, reports: readonly SourceReport[]): Promise<void> {
    const id = `imported:${this.imported.size}`;
    this.imported.set(id, reports);
    await showText(name, id);
  }

  dispose(): void {
    this.registered.dispose();
  }

  private describe(id: string): string {
    const reports = this.imported.get(id) ?? this.library.sources.filter((source) => source.id === id);
    return reports.length > 0
      ? reports.map(formatReport).join('\n')
      : vscode.l10n.t('This source is no longer part of the library.');
  }
}

async function showText(name: string, id: string): Promise<void> {
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
