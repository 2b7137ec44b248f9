import * as vscode from 'vscode';
import { askRow } from '../citing/askRow';
import { importFiles, type ImportContext, toImport } from './importFiles';

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
  if (answer === 'files') {
    const chosen = await chooseFiles();
    await importFiles(
      chosen.map((uri) => toImport(uri, context)),
      context,
    );
  }
  if (answer === 'clipboard') await importClipboard(context);
}

async function importClipboard(context: ImportContext): Promise<void> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') {
    void vscode.window.showInformationMessage(vscode.l10n.t('The clipboard holds no text to import.'));
    return;
  }
  const name = vscode.l10n.t('Clipboard, {0}', new Date().toLocaleString());
  await importFiles([{ name, read: () => Promise.resolve(new TextEncoder().encode(text)) }], context);
}

async function chooseFiles(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    title: vscode.l10n.t('Import Papers'),
    openLabel: vscode.l10n.t('Import'),
    filters: {
      [vscode.l10n.t('Literature')]: ['bib', 'bibtex', 'ris', 'json', 'yml', 'yaml', 'txt', 'html'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return chosen ?? [];
}
