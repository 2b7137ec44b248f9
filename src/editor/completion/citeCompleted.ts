import * as vscode from 'vscode';
import type { CitationPlan } from '../../cite/insertion/citationPlan';
import type { Paper } from '../../core/paper';
import type { TextRange } from '../../core/textRange';
import { readCitingPlace } from '../citing/citingPlace';
import { prepareEntries } from '../citing/prepareEntries';
import { writePlan } from '../citing/writePlan';
import type { InsertContext } from '../insertCitation';
import { titleInLine } from '../paperText';
import type { RecentlyCited } from '../recentlyCited';
import { messageText } from '../visibleText';
import { followRanges } from './followRanges';

/** The command of accepted rows; nobody calls it by name. */
export const CITE_COMPLETED = '_literature.citeCompleted';

/** A paper that was chosen from the suggestions. */
export interface CompletedPaper {
  readonly document: vscode.TextDocument;
  /** Where what is typed begins. */
  readonly start: vscode.Position;
  /** What is typed; it stands before each cursor. */
  readonly text: string;
  readonly paper: Paper;
  readonly write: (key: string) => string;
}

/** An edit is refused where a file has changed since it was read: then everything is worked out anew. */
const ATTEMPTS = 3;

/**
 * Writes the key of a chosen paper in the place of what was typed, at every cursor, and its entry into the
 * bibliography, as one undo step. What was typed stays where the person puts the question of a bibliography off.
 */
export async function citeCompleted(
  completed: CompletedPaper,
  {
    bibliographies,
    savedEdits,
    recentlyCited,
    log,
  }: InsertContext & { readonly recentlyCited: RecentlyCited },
): Promise<void> {
  const { document, paper, write } = completed;
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  if (!editor) return;
  const followed = followRanges(document, typedRanges(completed, editor.selections));
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const place = await readCitingPlace(document, log);
      const prepared = await prepareEntries(place, [paper], bibliographies);
      if (prepared.kind === 'cancelled') return;
      const plan = replaceAll(followed.ranges(), write(prepared.keys.get(paper.id) ?? paper.key));
      // What was typed is gone: so is the wish.
      if (plan.edits.length === 0) return;
      if (await writePlan(editor, place, plan, prepared.draft, savedEdits)) {
        await recentlyCited.add([paper]);
        return;
      }
    }
  } finally {
    followed.stop();
  }
  void vscode.window.showErrorMessage(
    vscode.l10n.t(
      '“{0}” could not be cited: the files were changing. Try again.',
      messageText(titleInLine(paper)),
    ),
  );
}

/** Where the typed text stands: VS Code has put every cursor behind it. */
function typedRanges(
  { document, start, text }: CompletedPaper,
  selections: readonly vscode.Selection[],
): readonly TextRange[] {
  const all = document.getText();
  const ends = selections.map(({ active }) => document.offsetAt(active));
  const ranges = ends.map((end) => ({ start: end - text.length, end }));
  const typed = ranges.filter((range) => range.start >= 0 && all.slice(range.start, range.end) === text);
  if (typed.length > 0) return typed;
  const from = document.offsetAt(start);
  return all.startsWith(text, from) ? [{ start: from, end: from + text.length }] : [];
}

/** The same text in the place of each range. */
function replaceAll(ranges: readonly TextRange[], text: string): CitationPlan {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  let shift = 0;
  const cursors = sorted.map(({ start, end }) => {
    const cursor = start + shift + text.length;
    shift += text.length - (end - start);
    return cursor;
  });
  return { edits: sorted.map((range) => ({ ...range, text, pieces: [text] })), cursors, citesKeys: true };
}
