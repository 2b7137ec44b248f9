import type * as vscode from 'vscode';
import { joinEdits } from '../../cite/edit/joinEdits';
import { applyEdits } from '../../cite/edit/textEdit';
import type { CitationPlan } from '../../cite/insertion/citationPlan';
import { applyToDocuments } from './applyToDocuments';
import type { CitingPlace } from './citingPlace';
import { isStale } from './draftEntries';
import { changesOf, tellAdded } from './entryChanges';
import type { PreparedEntries } from './prepareEntries';
import type { SavedEdits } from './savedEdits';
import { showCursors } from './showCursors';
import { snippetOf } from './snippetOf';

/** Entries that are to be written together with a citation, if any. */
export type EntryDraft = Extract<PreparedEntries, { kind: 'prepared' }>['draft'];

/**
 * Writes into the text of an editor, and the entries that it takes into the bibliography, as one undo step.
 *
 * @param plan computed on the text that is there now
 * @returns false when VS Code did not take the edit, or the bibliography has changed meanwhile; nothing is changed then
 */
export async function writePlan(
  editor: vscode.TextEditor,
  place: CitingPlace,
  plan: CitationPlan,
  drafted: EntryDraft,
  savedEdits: SavedEdits,
): Promise<boolean> {
  const { document } = editor;
  const text = document.getText();
  const draft = plan.citesKeys ? drafted : undefined;
  const entries = await changesOf(draft, place);
  const { edits, cursors } = joinEdits(text, plan, entries.own, place.format === 'typst');
  const withStops = edits.map((edit) => ('pieces' in edit ? { ...edit, ...snippetOf(edit.pieces) } : edit));
  const changes = [{ document, edits: withStops }, ...entries.changes];
  if (draft && isStale(draft)) return false;
  const save = savedEdits.prepare(entries.changes.map((change) => change.document));
  if (!(await applyToDocuments(changes, entries.created))) return false;
  // Before saving, which may take its time: the person goes on writing.
  if (!withStops.some((edit) => 'snippet' in edit)) {
    await showCursors(editor, applyEdits(text, edits), cursors);
  }
  await save();
  if (draft) tellAdded(draft);
  return true;
}
