import type { TextEdit } from '../edit/textEdit';
import { spaceAround } from '../insertion/spaceAround';
import type { Citation } from '../languages/citationLanguage';

/** A key's sign, and what suppresses its author. */
const SIGN = /(-?)@\{?$/;
/** What a key in a sentence would be part of. */
const WORD_BEFORE = /[\p{L}\p{N}_@]$/u;

/**
 * `[@a, p. 3; @b]`, `@a [p. 3; @b]`, `[-@a, p. 3; -@b]` (Pandoc's manual, 8.20). With text before its first key a
 * citation has no form in the sentence.
 */
export function cyclePandoc(text: string, citation: Citation): readonly TextEdit[] {
  const { range, keys } = citation;
  const signs = keys.map(({ range: key }) => {
    const before = text.slice(Math.max(range.start, key.start - 3), key.start);
    const [sign = '', dash = ''] = SIGN.exec(before) ?? [];
    return { at: key.start - sign.length, isSuppressed: dash !== '' };
  });
  const [first] = keys;
  const [firstSign] = signs;
  if (!first || !firstSign) return [];
  const isBracketed = text[range.start] === '[';
  const isShown = signs.every(({ isSuppressed }) => !isSuppressed);
  const dashes = signs.map(({ at, isSuppressed }): TextEdit =>
    isSuppressed ? { start: at, end: at + 1, text: '' } : { start: at, end: at, text: '-' },
  );
  if (!isBracketed)
    return fits(text, citation, ']') ? putInBrackets(text, citation, firstSign.at, dashes) : [];
  // A key may have closing braces behind it.
  const keyEnd =
    first.range.end + (text[first.range.end] === '}' && text[first.range.start - 1] === '{' ? 1 : 0);
  const isFirstBare = firstSign.at === range.start + 1;
  const before = text.slice(Math.max(0, range.start - 2), range.start);
  if (isShown && isFirstBare && !WORD_BEFORE.test(before)) {
    const gap = /^\s*[,;]?\s*/.exec(text.slice(keyEnd, range.end - 1))?.[0] ?? '';
    const hasMore = keyEnd + gap.length < range.end - 1;
    if (fits(text, citation, hasMore ? ']' : first.key)) {
      return [
        { start: range.start, end: range.start + 1, text: '' },
        ...(hasMore
          ? [{ start: keyEnd, end: keyEnd + gap.length, text: ' [' }]
          : [{ start: keyEnd, end: range.end, text: '' }]),
      ];
    }
  }
  return isShown ? dashes : dashes.filter((_, index) => signs[index]?.isSuppressed);
}

/** Whether what follows the citation would not become part of it, or make a link of it. */
function fits(text: string, { range }: Citation, ending: string): boolean {
  return spaceAround(text, range, ending, 'pandoc').closing === '';
}

function putInBrackets(
  text: string,
  { range, keys }: Citation,
  firstSign: number,
  dashes: readonly TextEdit[],
): readonly TextEdit[] {
  const isShown = dashes[0]?.text === '-';
  const opening = { start: firstSign, end: firstSign + (isShown ? 0 : 1), text: isShown ? '[-' : '[' };
  const firstEnd = keys[0]?.item.end ?? range.end;
  if (firstEnd === range.end) return [opening, { start: range.end, end: range.end, text: ']' }];
  const gap = /^\s*\[\s*/.exec(text.slice(firstEnd, range.end))?.[0] ?? '';
  const start = firstEnd + gap.length;
  const joined = keys[1]?.item.start === start ? '; ' : ', ';
  return [opening, { start: firstEnd, end: start, text: joined }, ...dashes.slice(1)];
}
