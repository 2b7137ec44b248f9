import * as vscode from 'vscode';
import type { SourceReport } from '../../library/libraryMessages';
import { describeReadFailure } from '../files/describeReadFailure';
import { messageText } from '../visibleText';
import type { ImportContext } from './importFiles';
import { describeRefusal, readBy } from './readImport';

/** Reads a source again, an import from where it came from; all sources where none is given. */
export async function refreshSource(report: SourceReport | undefined, context: ImportContext): Promise<void> {
  if (report?.id.startsWith('import:')) await refreshImport(report, context);
  else await context.library.reread(report?.id);
}

/** The person is told why where it cannot be read, or there is no paper in it; what was read before is kept then. */
async function refreshImport({ id, name }: SourceReport, { library, imports }: ImportContext): Promise<void> {
  const tellStay = (reason: string) => {
    void vscode.window.showErrorMessage(
      messageText(vscode.l10n.t('{0} stays as it was read before: {1}', name, reason)),
    );
  };
  try {
    const tried = await imports.refresh(id, readBy(library));
    if (tried && !tried.isTaken) tellStay(describeRefusal(tried));
    if (tried) return;
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} was pasted, so there is nothing to read it from again.', messageText(name)),
    );
  } catch (error) {
    tellStay(describeReadFailure(error));
  }
}

/** Gives an import another name. */
export async function renameSource(report: SourceReport, { imports }: ImportContext): Promise<void> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename Source'),
    value: report.name,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A source needs a name.') : undefined),
  });
  if (name !== undefined) await imports.rename(report.id, name.trim());
}

/** Removes an import after asking. */
export async function removeSource(report: SourceReport, { imports }: ImportContext): Promise<void> {
  const remove = vscode.l10n.t('Remove');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Remove {0} from the library? Entries that you have cited stay in your bibliographies.',
      messageText(report.name),
    ),
    { modal: true },
    remove,
  );
  if (answer === remove) await imports.remove(report.id);
}
