import * as vscode from 'vscode';
import { joinEdits } from '../../cite/edit/joinEdits';
import type { CitationEdit } from '../../cite/insertion/citationPlan';
import type { Paper } from '../../core/paper';
import { seenFrom } from '../../core/seenFrom';
import { toWorkspaceEdit } from '../citing/applyToDocuments';
import { formOfSettings } from '../citing/chooseForm';
import { type CitingPlace, readCitingPlace } from '../citing/citingPlace';
import { changesOf, tellAdded } from '../citing/entryChanges';
import { sourcesOf } from '../citing/ownSources';
import { contentOf, planIn } from '../citing/planIn';
import { prepareEntries } from '../citing/prepareEntries';
import { writePlan } from '../citing/writePlan';
import type { InsertContext } from '../insertCitation';
import type { RecentlyCited } from '../recentlyCited';
import { type CitationOffer, PAPERS_KIND } from './citationOffer';

/** What offering papers works with. */
export interface OfferContext extends InsertContext {
  readonly recentlyCited: RecentlyCited;
}

/**
 * A citation of papers at the places that are pasted into, with the entries that they lack, as Insert Citation writes
 * it. What would have to be asked, such as which bibliography is to be created, is asked once the citation stands.
 *
 * @returns undefined where nothing would be cited or added: in comments and code, in a citation that has the papers
 */
export async function offerPapers(
  place: CitingPlace,
  ranges: readonly vscode.Range[],
  given: readonly Paper[],
  context: OfferContext,
): Promise<CitationOffer | undefined> {
  const { document } = place;
  const own = sourcesOf(place);
  const papers = given.map((paper) => seenFrom(paper, own));
  const prepared = await prepareEntries(place, papers, context.bibliographies, true);
  if (prepared.kind === 'cancelled') return undefined;
  const form = { form: formOfSettings(place), chosen: false };
  const plan = planIn(ranges, place, contentOf(papers, prepared.keys), form);
  const { draft } = prepared;
  const entries = await changesOf(draft, place);
  const { edits } = joinEdits(document.getText(), plan, entries.own, place.format === 'typst');
  if (!plan.citesKeys || edits.length + entries.changes.length + entries.created.length === 0)
    return undefined;
  const save = context.savedEdits.prepare(entries.changes.map((change) => change.document));
  // VS Code undoes what it inserts by itself apart from other documents.
  const isAlone = entries.changes.length + entries.created.length === 0;
  const text = isAlone ? sameTextAt(document, ranges, plan.edits) : undefined;
  const others = text === undefined ? edits : edits.filter((edit) => !('pieces' in edit));
  return {
    title:
      place.format === 'bibtex'
        ? vscode.l10n.t('Add to This Bibliography')
        : vscode.l10n.t('Paste as Citation'),
    kind: PAPERS_KIND,
    insertText: text ?? '',
    edit: toWorkspaceEdit([{ document, edits: others }, ...entries.changes], entries.created),
    after: {
      changes: [{ document, edits }, ...entries.changes],
      run: async () => {
        await save();
        if (draft) tellAdded(draft);
        else await addAsked(document, papers, context);
        await context.recentlyCited.add(papers);
      },
    },
  };
}

/** The text that goes to each place alike, in the manner of a paste; undefined where an edit goes elsewhere. */
function sameTextAt(
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  edits: readonly CitationEdit[],
): string | undefined {
  const [first] = edits;
  const isAtRanges = ranges.every(({ start, end }) =>
    edits.some((edit) => edit.start === document.offsetAt(start) && edit.end === document.offsetAt(end)),
  );
  const isSame = edits.length === ranges.length && edits.every((edit) => edit.text === first?.text);
  return isSame && isAtRanges ? first?.text : undefined;
}

/** Adds the entries for which the person has to be asked something, as a step of its own; nothing where none is missing. */
async function addAsked(
  document: vscode.TextDocument,
  papers: readonly Paper[],
  { bibliographies, savedEdits, log }: InsertContext,
): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  const place = await readCitingPlace(document, log);
  const prepared = await prepareEntries(place, papers, bibliographies);
  if (!editor || prepared.kind === 'cancelled' || !prepared.draft) return;
  await writePlan(editor, place, { edits: [], cursors: [], citesKeys: true }, prepared.draft, savedEdits);
}
