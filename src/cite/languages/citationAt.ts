import type { Citation, CitedKey, CitingText } from './citationLanguage';

/** A key of a citation, where the cursor or the mouse is on it. */
export interface KeyAtPlace {
  readonly citation: Citation;
  readonly cited: CitedKey;
}

/** The key that a place is on, both its ends included; of two that touch the one that begins there. */
export function keyAt({ citations }: CitingText, offset: number): KeyAtPlace | undefined {
  let found: KeyAtPlace | undefined;
  for (const citation of citations) {
    if (citation.range.start > offset) break;
    if (citation.range.end < offset) continue;
    const cited = citation.keys.find(
      ({ key, range }) => key !== '' && range.start <= offset && offset <= range.end,
    );
    if (cited && (found === undefined || cited.range.start >= found.cited.range.start))
      found = { citation, cited };
  }
  return found;
}

/** The innermost citation that a place is in, both its ends included. */
export function citationAt({ citations }: CitingText, offset: number): Citation | undefined {
  return citations.findLast(({ range }) => range.start <= offset && offset <= range.end);
}
