import type { TextEdit } from '../../cite/edit/textEdit';
import { applyEdits } from '../../cite/edit/textEdit';
import * as vscode from 'vscode';
import { nameOf } from '../../cite/project/paths';
import type { Paper } from '../../core/paper';
import { refuseMisread } from '../files/misreadDocument';
import { titleInLine } from '../paperText';
import { messageText } from '../visibleText';
import type { DocumentChange, NewFile } from './applyToDocuments';
import type { CitingPlace } from './citingPlace';
import type { PreparedEntries } from './prepareEntries';

type Draft = NonNullable<Extract<PreparedEntries, { kind: 'prepared' }>['draft']>;

/** What writing drafted entries changes. */
export interface EntryChanges {
  /** Documents other than the cited one. */
  readonly changes: readonly DocumentChange[];
  readonly created: readonly NewFile[];
  /** Edits of the cited document itself: it names its bibliography, or is one. */
  readonly own: readonly TextEdit[];
}

/**
 * Turns a draft into changes of documents: the bibliography's, and those by which the document uses a new one.
 *
 * @throws Error that names a document which cannot be written without loss
 */
export async function changesOf(draft: Draft | undefined, place: CitingPlace): Promise<EntryChanges> {
  if (!draft) return { changes: [], created: [], own: [] };
  const { bibliography, document, addition } = draft;
  const isOwn = (path: string | undefined) => path === place.citing.path;
  const own: TextEdit[] = [];
  const changes: DocumentChange[] = [];
  for (const { path, edits } of bibliography.declarations) {
    if (path === undefined || isOwn(path)) own.push(...edits);
    else {
      const declaring = await vscode.workspace.openTextDocument(place.files.uriOf(path));
      await refuseMisread(declaring);
      changes.push({ document: declaring, edits });
    }
  }
  if (!document) {
    return { changes, created: [{ uri: bibliography.uri, text: applyEdits('', addition.edits) }], own };
  }
  if (isOwn(document.uri.path)) own.push(...addition.edits);
  else if (addition.edits.length > 0) changes.push({ document, edits: addition.edits });
  return { changes, created: [], own };
}

/** Says what was added, where nobody was looking. */
export function tellAdded({ bibliography, addition }: Draft): void {
  const { added } = addition;
  const [first] = added;
  if (!first) return;
  const file = nameOf(bibliography.uri.path);
  const what = added.length === 1 ? addition.keys.get(first.id) : vscode.l10n.t('{0} entries', added.length);
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Added {0} to {1}', what ?? '', file)}`, 4000);
  const nameless = added.filter(({ authors }: Paper) => authors.length === 0);
  if (nameless.length === 0) return;
  const titles = nameless.map((paper) => `“${titleInLine(paper)}”`).join(', ');
  void vscode.window.showWarningMessage(
    messageText(
      vscode.l10n.t('No authors are known for {0}: the entry has none, add them in {1}.', titles, file),
    ),
  );
}
