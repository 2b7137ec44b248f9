import type { Citation } from '../citationLanguage';
import { matchAt } from '../matchAt';
import { readTargets } from '../readTargets';

const CITE = /(<cite\b[^<>]*?\bdata-cite\s*=\s*(["']))([^"'<>]*)\2[^<>]*>(?:[^<]*<\/cite>)?/iy;

/** Reads `<cite data-cite="a,b">(…)</cite>`, which nbconvert turns into `\cite{a,b}`. */
export function readCiteElement(text: string, at: number): Citation | undefined {
  const match = matchAt(CITE, text, at);
  if (!match) return undefined;
  const [all, before = '', , keys = ''] = match;
  const start = at + before.length;
  const keysRange = { start, end: start + keys.length };
  return {
    range: { start: at, end: at + all.length },
    name: 'cite',
    keysRange,
    ...readTargets(text, keysRange),
  };
}
