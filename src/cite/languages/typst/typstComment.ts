/** Where the block comment ends whose inside begins at a place, before its sign: comments nest. */
export function endOfTypstComment(text: string, from: number): number {
  const sign = /\/\*|\*\//g;
  sign.lastIndex = from;
  let depth = 1;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return match.index;
  }
  return text.length;
}
