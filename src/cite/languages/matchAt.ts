/** The match of a sticky pattern at a place; sticky patterns keep their place, so nothing else may set it. */
export function matchAt(sticky: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  sticky.lastIndex = offset;
  return sticky.exec(text) ?? undefined;
}

/** Where a sticky pattern's match at a place ends; the place itself without a match. */
export function endOfMatch(sticky: RegExp, text: string, offset: number): number {
  return offset + (matchAt(sticky, text, offset)?.[0].length ?? 0);
}
