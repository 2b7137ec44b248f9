import * as vscode from 'vscode';
import { nameOf } from '../cite/project/paths';
import type { Paper } from '../core/paper';
import { applyToDocuments } from './citing/applyToDocuments';
import { readCitingPlace } from './citing/citingPlace';
import { isStale } from './citing/draftEntries';
import { changesOf, tellAdded } from './citing/entryChanges';
import { draftOrTell } from './citing/prepareEntries';
import type { InsertContext } from './insertCitation';
import { messageText } from './visibleText';

/**
 * Adds the entries of papers to the bibliography of the document that a person writes, as one undo step, and asks
 * which one where there are several.
 *
 * @param editor where the person was writing before any picker opened
 */
export async function addToBibliography(
  editor: vscode.TextEditor | undefined,
  papers: readonly Paper[],
  { bibliographies, savedEdits, log }: InsertContext,
): Promise<void> {
  if (!editor || editor.document.isClosed) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the document whose bibliography is meant, or the bibliography itself.'),
    );
    return;
  }
  const place = await readCitingPlace(editor.document, log);
  const choice = await bibliographies.choose(place, true);
  if (choice.kind === 'none') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No folder is open in which a bibliography could be kept. Copy Citation As… gives the entries.',
      ),
    );
  }
  if (choice.kind !== 'chosen') return;
  const drafted = await draftOrTell(choice.bibliography, papers);
  if (drafted?.addition.kind !== 'added') return;
  const { addition } = drafted;
  const name = messageText(nameOf(choice.bibliography.uri.path));
  if (addition.added.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} has them all: {1}.', name, messageText([...addition.keys.values()].join(', '))),
    );
    return;
  }
  const draft = { ...drafted, addition };
  const { changes, created, own } = await changesOf(draft, place);
  const save = savedEdits.prepare(changes.map(({ document }) => document));
  const all = [{ document: place.document, edits: own }, ...changes];
  const isDone = !isStale(draft) && (await applyToDocuments(all, created));
  if (isDone) await save();
  if (isDone) tellAdded(draft);
  else
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} cannot be edited now, so nothing was added. Try again.', name),
    );
}
