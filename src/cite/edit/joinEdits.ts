import type { TextEdit } from './textEdit';

/** Edits of one text, and where its cursors go. */
export interface EditsWithCursors<Edit extends TextEdit> {
  /** In the order of the text; of those at one place, in the order in which their texts follow. */
  readonly edits: readonly (Edit | TextEdit)[];
  /** Offsets in the text after all edits. */
  readonly cursors: readonly number[];
}

/**
 * Joins a citation's edits with those by which its own document comes to name a bibliography. At one place the name
 * goes before the citation where the text begins, and behind it elsewhere: what is named at a text's end lists references.
 *
 * @param plan the citation's edits, without overlap, and the cursors after them alone
 * @param others an edit that overlaps one of the plan is left out: what the person replaced is theirs
 * @param namedAtEnd the language names a bibliography where it lists the references, at the end only (Typst)
 */
export function joinEdits<Edit extends TextEdit>(
  text: string,
  plan: { readonly edits: readonly Edit[]; readonly cursors: readonly number[] },
  others: readonly TextEdit[],
  namedAtEnd: boolean,
): EditsWithCursors<Edit> {
  const fitting = others.filter(({ start, end }) =>
    plan.edits.every((edit) => end <= edit.start || start >= edit.end),
  );
  // In an empty text everything is at one place: a name comes first, a list of references last.
  const isBefore = ({ start }: TextEdit, index: number) =>
    start === 0 && !namedAtEnd && (text !== '' || index === 0);
  const before = fitting.filter(isBefore);
  const behind = fitting.filter((edit) => !before.includes(edit));
  // Sorting is stable, so edits at one place stay in this order.
  const edits = [...before, ...plan.edits, ...behind].sort((a, b) => a.start - b.start);
  const cursors = plan.cursors.map((cursor) => {
    const anchor = offsetBefore(plan.edits, cursor);
    const shifts = fitting.filter((edit) => edit.start < anchor || before.includes(edit));
    return shifts.reduce((moved, edit) => moved + edit.text.length - (edit.end - edit.start), cursor);
  });
  return { edits, cursors };
}

/** Which offset of the text before the edits an offset of the text after them comes from. */
function offsetBefore(edits: readonly TextEdit[], offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    const start = edit.start + shift;
    if (offset < start) break;
    if (offset <= start + edit.text.length) return edit.end;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset - shift;
}
