import * as vscode from 'vscode';
import { writeCitation } from '../cite/languages/forms/citationForms';
import type { Paper } from '../core/paper';
import type { BibliographyChooser } from './citing/chooseBibliography';
import { askForForm, formOfSettings } from './citing/chooseForm';
import { readCitingPlace } from './citing/citingPlace';
import { isReadonly } from './citing/isReadonly';
import { contentOf, planIn } from './citing/planIn';
import { prepareEntries } from './citing/prepareEntries';
import type { SavedEdits } from './citing/savedEdits';
import { writePlan } from './citing/writePlan';
import { reveal } from './citingEditor';

/** What inserting a citation works with. */
export interface InsertContext {
  readonly bibliographies: BibliographyChooser;
  readonly savedEdits: SavedEdits;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Puts a citation of the papers at every cursor of an editor, and the entries that they lack into the bibliography,
 * as one undo step. Without an editor, or where it cannot be edited, the citation goes to the clipboard.
 *
 * @param hidden where the person was writing before any picker opened; shown again if a tab covers it
 * @param asks let the person choose the form first
 * @returns whether the papers were cited
 */
export async function insertCitation(
  hidden: vscode.TextEditor | undefined,
  papers: readonly Paper[],
  { bibliographies, savedEdits, log }: InsertContext,
  asks = false,
): Promise<boolean> {
  if (!hidden || hidden.document.isClosed) {
    return copyInstead(writeCitation('text', contentOf(papers)), vscode.l10n.t('No editor is open'));
  }
  const place = await readCitingPlace(hidden.document, log);
  if (await isReadonly(hidden.document)) {
    const citation = writeCitation(place.format, contentOf(papers));
    return copyInstead(citation, vscode.l10n.t('This editor cannot be edited'));
  }
  const form = asks ? await askForForm(place, contentOf(papers)) : formOfSettings(place);
  if (!form) return false;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const prepared = await prepareEntries(place, papers, bibliographies);
    if (prepared.kind === 'cancelled') return false;
    const editor = await reveal(hidden);
    const plan = planIn(editor.selections, place, contentOf(papers, prepared.keys), { form, chosen: asks });
    if (await writePlan(editor, place, plan, prepared.draft, savedEdits)) return true;
  }
  const citation = writeCitation(place.format, contentOf(papers));
  return copyInstead(citation, vscode.l10n.t('This editor cannot be edited'));
}

/** An edit is refused where a file has changed since it was read: then everything is worked out anew. */
const ATTEMPTS = 3;

async function copyInstead(citation: string, why: string): Promise<boolean> {
  await vscode.env.clipboard.writeText(citation);
  void vscode.window.showInformationMessage(vscode.l10n.t('{0}: the citation is in the clipboard.', why));
  return true;
}
