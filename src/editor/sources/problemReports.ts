import * as vscode from 'vscode';
import type { SourceReport } from '../../library/libraryMessages';
import { randomName } from '../../library/store/generation';
import { describeProblem } from '../../sources/problem';
import { countPapers, countProblems } from '../counts';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import { registerTexts } from '../openTexts';

const SCHEME = 'literature-problems';
/** What the ids of imports' reports begin with, and no source's. */
const IMPORTED = 'imported:';

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
    // Where the extension host is started again tabs stay open, whose text VS Code would show again for the same id.
    const id = IMPORTED + randomName();
    this.imported.set(id, reports);
    await showText(name, id);
  }

  dispose(): void {
    this.registered.dispose();
  }

  private async describe(id: string): Promise<string> {
    const imported = this.imported.get(id);
    if (imported) return imported.map(formatReport).join('\n');
    if (id.startsWith(IMPORTED)) {
      return vscode.l10n.t(
        'The report of this import was not kept when its window was closed or reloaded. Import the files again to see what could not be read.',
      );
    }
    const report = this.findSource(id) ?? (await this.findAgain(id));
    return report ? formatReport(report) : vscode.l10n.t('This source is no longer part of the library.');
  }

  private findSource(id: SourceReport['id']): SourceReport | undefined {
    return this.library.sources.find((source) => source.id === id);
  }

  /** A window that has just opened may not have read all sources, or none yet. */
  private async findAgain(id: SourceReport['id']): Promise<SourceReport | undefined> {
    await this.library.settled();
    return this.findSource(id);
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
