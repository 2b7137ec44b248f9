import { applyEdits, type TextEdit } from '../edit/textEdit';
import type { CitationFormat, CitingText } from '../languages/citationLanguage';
import { isLatexKey } from './writeKey';

/** What renaming comes to in a text; undefined where its language cannot write the key. */
export type RenamedText = readonly TextEdit[] | undefined;

/**
 * Renames a key in all citations of a text. Where the language would read another key at such a place, `@odd key`, it
 * is written in braces, `@{odd key}`, if the language has them; that the edited text is read as meant is checked.
 *
 * @param read reads the text's language
 * @param format the language's first format
 */
export function renameInText(
  text: string,
  key: string,
  newKey: string,
  format: CitationFormat,
  read: (text: string) => CitingText,
): RenamedText {
  // LaTeX goes on where our reader stops, and the other way round.
  if (format === 'latex' && !isLatexKey(newKey)) return undefined;
  const before = keysOf(read(text));
  const wanted = before.map((one) => (one.key === key ? newKey : one.key));
  for (const written of [newKey, `{${newKey}}`]) {
    const edits = before.flatMap(({ key: old, range }): readonly TextEdit[] =>
      old === key ? [{ start: range.start, end: range.end, text: written }] : [],
    );
    const after = keysOf(read(applyEdits(text, edits)));
    if (after.length === wanted.length && after.every((one, at) => one.key === wanted[at])) return edits;
  }
  return undefined;
}

function keysOf({ citations }: CitingText) {
  return citations.flatMap(({ keys }) => keys);
}
