import type { TextRange } from '../../../core/textRange';

/** A stretch without the quotation marks or apostrophes around it. */
export function withoutQuotes(text: string, { start, end }: TextRange): TextRange {
  const [first, last] = [text[start], text[end - 1]];
  const isQuoted = end - start >= 2 && first === last && (first === '"' || first === "'");
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
