/** The match of a sticky pattern at a place; sticky patterns keep their place, so nothing else may set it. */
export function matchAt(sticky: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  sticky.lastIndex = offset;
  return sticky.exec(text) ?? undefined;
}

/** Where a sticky pattern's match at a place ends; the place itself without a match. */
export function endOfMatch(sticky: RegExp, text: string, offset: number): number {
  return offset + (matchAt(sticky, text, offset)?.[0].length ?? 0);
}

/** The end of the line, before its break. */
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
