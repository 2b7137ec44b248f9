/** Where the line starts that an offset is in. */
export function startOfLine(text: string, offset: number): number {
  // `lastIndexOf` takes an offset before the text for its first character.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** How far from the beginning of its line an offset is. */
export function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

/** Where the line ends that an offset is in, before its break. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the next line starts; the text's end behind the last one. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** So much of a text tells how its lines end. */
const ENOUGH = 10_000;

/** How most lines of a text end, by its beginning; `\n` in a text of one line. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const ends = text.slice(0, ENOUGH).match(/\r?\n/g) ?? [];
  return ends.filter((end) => end === '\r\n').length * 2 > ends.length ? '\r\n' : '\n';
}
