import * as vscode from 'vscode';
import type { TextEdit } from '../../cite/edit/textEdit';
import type { Paper } from '../../core/paper';
import { applyToDocuments } from '../citing/applyToDocuments';
import { readCitingPlace } from '../citing/citingPlace';
import { isStale } from '../citing/draftEntries';
import { changesOf, tellAdded } from '../citing/entryChanges';
import { draftOrTell } from '../citing/prepareEntries';
import { openDocument } from '../citing/workspaceFiles';
import type { ChecksContext } from './registerChecks';

/** The command of a quick fix; nobody calls it by name. */
export const ADD_CITED = '_literature.addCited';

/**
 * Adds the entry of a paper that a document cites already, by a key that its bibliographies do not have. Where the
 * bibliography gives the paper another key, the document's citations take it over, in the same undo step.
 */
export async function addCited(
  { bibliographies, library, savedEdits, writing, log }: ChecksContext,
  [uri, key, paperId]: readonly [uri: vscode.Uri, key: string, paperId: Paper['id']],
): Promise<void> {
  // From another extension host comes what an address has, but no address.
  const document = openDocument(vscode.Uri.from(uri));
  const [paper] = await library.papers([paperId]);
  if (!document || !paper) return;
  const place = await readCitingPlace(document, log);
  const choice = await bibliographies.choose(place, true);
  if (choice.kind !== 'chosen') return;
  const drafted = await draftOrTell(choice.bibliography, [paper]);
  if (drafted?.addition.kind !== 'added') return;
  const draft = { ...drafted, addition: drafted.addition };
  const given = draft.addition.keys.get(paper.id) ?? key;
  const { citations } = writing.documents.of(document);
  const renamed = citations.flatMap(({ keys }) =>
    keys.flatMap((cited): TextEdit[] =>
      cited.key === key && given !== key ? [{ ...cited.range, text: given }] : [],
    ),
  );
  const { changes, created, own } = await changesOf(draft, place);
  const save = savedEdits.prepare(changes.map((change) => change.document));
  const all = [{ document, edits: [...own, ...renamed] }, ...changes];
  if (isStale(draft) || !(await applyToDocuments(all, created))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The bibliography cannot be edited now, so nothing was added. Try again.'),
    );
    return;
  }
  await save();
  tellAdded(draft);
}
