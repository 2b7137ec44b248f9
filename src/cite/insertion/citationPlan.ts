import type { TextEdit } from '../edit/textEdit';
import type { FormPiece } from '../languages/renderForm';

/** An edit that may hold tab stops. */
export interface CitationEdit extends TextEdit {
  /** The edit's text with its tab stops; without any, one string. */
  readonly pieces: readonly FormPiece[];
}

/** What to do to the text, as data. */
export interface CitationPlan {
  /** In the order of the text, none overlapping another; empty when every key is there already. */
  readonly edits: readonly CitationEdit[];
  /** Where the cursor goes after all edits: offsets in the new text, one a selection, behind its citation. */
  readonly cursors: readonly number[];
  /**
   * Whether a tool will look for the keys: not where comments and code only refer to the papers. The edits do not tell,
   * since of a key that joins one with the same beginning they hold a part.
   */
  readonly citesKeys: boolean;
}

/** What one selection comes to: its cursor goes behind `at` of the old text and `into` the new text of its own edit. */
export interface Outcome {
  readonly at: number;
  readonly into: number;
  readonly edits: readonly CitationEdit[];
}

/** What all selections come to together; their outcomes are in any order. */
export function joinOutcomes(outcomes: readonly Outcome[]): Pick<CitationPlan, 'edits' | 'cursors'> {
  const edits = keepApart(outcomes.flatMap((outcome) => outcome.edits));
  return { edits, cursors: outcomes.map((outcome) => newOffset(outcome, edits)) };
}

/**
 * In order, each once: two cursors in one citation share its edit. Of two that overlap the first stays, since a
 * selection may begin in a comment and end in a citation in which another cursor stands.
 */
function keepApart(edits: readonly CitationEdit[]): CitationEdit[] {
  let end = 0;
  return [...new Set(edits)]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
}

/**
 * Where a place of the old text, and so much of what is written there, is in the new text. Where another selection
 * reached over it, its own edit has given way, and it is behind what replaces both.
 */
function newOffset({ at, into, edits: own }: Outcome, edits: readonly CitationEdit[]): number {
  const over = edits.find(({ start, end }) => start < at && at < end);
  const isWritten = own.some((edit) => edit.start === at && edits.includes(edit));
  const place = over?.end ?? at;
  return edits
    .filter(({ start }) => start < place)
    .reduce(
      (offset, { start, end, text }) => offset + text.length - (end - start),
      place + (isWritten ? into : 0),
    );
}
