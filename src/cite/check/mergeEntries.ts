import type { TextEdit } from '../edit/textEdit';
import { nextLine, startOfLine } from '../lines';
import type { CitingText } from '../languages/citationLanguage';
import type { TextRange } from '../../core/textRange';

/** Takes an entry of a `.bib` file out, with its line and the empty lines behind it. */
export function removeEntry(text: string, { start, end }: TextRange): TextEdit {
  const isAlone = text.slice(startOfLine(text, start), start).trim() === '';
  const blank = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end, nextLine(text, end)))?.[0];
  if (!isAlone || blank === undefined) return { start, end, text: '' };
  const empty = /^(?:[ \t]*\r?\n)*/.exec(text.slice(end + blank.length, end + blank.length + 200))?.[0] ?? '';
  return { start: startOfLine(text, start), end: end + blank.length + empty.length, text: '' };
}

/** Cites one key in place of another; a citation that has it already loses the other with its separator. */
export function replaceCited({ citations }: CitingText, from: string, to: string): readonly TextEdit[] {
  return citations.flatMap(({ keys }) =>
    keys.flatMap((cited, at): TextEdit[] => {
      if (cited.key !== from) return [];
      const isBare = cited.item.end - cited.item.start <= cited.range.end - cited.range.start + 1;
      const isDouble = keys.some((other) => other.key === to) && isBare && keys.length > 1;
      if (!isDouble) return [{ ...cited.range, text: to }];
      const before = keys[at - 1];
      const after = keys[at + 1];
      return before
        ? [{ start: before.item.end, end: cited.item.end, text: '' }]
        : [{ start: cited.item.start, end: after?.item.start ?? cited.item.end, text: '' }];
    }),
  );
}
