import type { TextEdit } from '../edit/textEdit';

/** The same change in as few characters as possible, so that cursors and marks beside it stay where they are. */
export function smallestEdit(
  text: string,
  { start, end, text: replacement }: TextEdit,
): TextEdit | undefined {
  let same = 0;
  const longest = Math.min(end - start, replacement.length);
  while (same < longest && text[start + same] === replacement[same]) same++;
  let sameEnd = 0;
  while (
    sameEnd < longest - same &&
    text[end - 1 - sameEnd] === replacement[replacement.length - 1 - sameEnd]
  ) {
    sameEnd++;
  }
  if (same === replacement.length && same === end - start) return undefined;
  // No editor has a place inside a line break or inside a character beyond U+FFFF.
  while (same > 0 && isInside(text, start + same)) same--;
  while (sameEnd > 0 && isInside(text, end - sameEnd)) sameEnd--;
  return {
    start: start + same,
    end: end - sameEnd,
    text: replacement.slice(same, replacement.length - sameEnd),
  };
}

function isInside(text: string, offset: number): boolean {
  return /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(offset - 1, offset + 1));
}
