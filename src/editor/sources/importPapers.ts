import * as vscode from 'vscode';
import { nameOf } from '../../cite/project/paths';
import { askRow } from '../citing/askRow';
import { countPapers, countProblems } from '../counts';
import type { LiteratureLibrary } from '../library/literatureLibrary';
import type { ImportFeed } from './importFeed';
import { showProblems } from './problemReport';

/** What importing works with. */
export interface ImportContext {
  readonly library: LiteratureLibrary;
  readonly imports: ImportFeed;
}

/** Asks for files or takes the clipboard, and keeps what they hold as sources of the library. */
export async function importPapers(context: ImportContext): Promise<void> {
  const answer = await askRow<'files' | 'clipboard'>(
    [
      {
        label: `$(folder-opened) ${vscode.l10n.t('Choose files…')}`,
        detail: vscode.l10n.t('BibTeX, BibLaTeX, RIS, CSL-JSON, Hayagriva, saved listing pages'),
        value: 'files',
      },
      {
        label: `$(clippy) ${vscode.l10n.t('From the clipboard')}`,
        detail: vscode.l10n.t('Entries that you have copied'),
        value: 'clipboard',
      },
    ],
    {
      title: vscode.l10n.t('Import Papers'),
      placeholder: vscode.l10n.t('Imported papers are there in every folder'),
    },
  );
  if (answer === 'files') await importFiles((await chooseFiles()) ?? [], context);
  if (answer === 'clipboard') await importClipboard(context);
}

/** Keeps files as sources. */
export async function importFiles(files: readonly vscode.Uri[], context: ImportContext): Promise<void> {
  for (const uri of files) {
    const name = nameOf(uri.path);
    try {
      await keep(name, await vscode.workspace.fs.readFile(uri), context, uri);
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('{0} could not be imported: {1}', name, String(error)),
      );
    }
  }
}

async function importClipboard(context: ImportContext): Promise<void> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') {
    void vscode.window.showInformationMessage(vscode.l10n.t('The clipboard holds no text to import.'));
    return;
  }
  const name = vscode.l10n.t('Clipboard, {0}', new Date().toLocaleString());
  await keep(name, new TextEncoder().encode(text), context);
}

async function chooseFiles(): Promise<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: vscode.l10n.t('Import'),
    filters: {
      [vscode.l10n.t('Literature')]: ['bib', 'bibtex', 'ris', 'json', 'yml', 'yaml', 'txt', 'html'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
}

/** Nothing is kept of a source in which there is no paper; the person is told why. */
async function keep(
  name: string,
  bytes: Uint8Array,
  { library, imports }: ImportContext,
  from?: vscode.Uri,
): Promise<void> {
  library.warmUp();
  const id = await imports.add(name, bytes, from);
  await library.settled();
  const report = library.sources.find((source) => source.id === id);
  if (!report) return;
  if (report.papers === 0) await imports.remove(id);
  const what = [
    countPapers(report.papers),
    ...(report.problemCount > 0 ? [countProblems(report.problemCount)] : []),
  ].join(', ');
  const show = vscode.l10n.t('Show Problems');
  const isWhole = report.problemCount === 0;
  const message = vscode.l10n.t('Imported from {0}: {1}.', name, what);
  const answer = await (isWhole
    ? vscode.window.showInformationMessage(message)
    : vscode.window.showWarningMessage(message, show));
  if (answer === show) await showProblems(report);
}
