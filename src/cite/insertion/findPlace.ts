import type { TextRange } from '../../core/textRange';
import type { Citation, CitingText } from '../languages/citationLanguage';

/** What stands where a person wants to cite. */
export type Place =
  /** A citation that takes the keys; what the selection covers outside of it goes. */
  | {
      readonly kind: 'citation';
      readonly citation: Citation;
      readonly within: TextRange;
      readonly outside: readonly TextRange[];
    }
  /** A comment, code: nothing is cited there. */
  | { readonly kind: 'opaque' }
  /** Text, or code where text has to be put in brackets. */
  | { readonly kind: 'text' | 'code' };

/**
 * Finds the innermost citation at a cursor, its edges included, or one that a selection cuts into.
 *
 * @param strictly a citation that the cursor merely touches from outside does not count
 */
export function findPlace(
  { citations, opaque, code = [] }: CitingText,
  selection: TextRange,
  strictly: boolean,
): Place {
  const { start, end } = selection;
  const isIn = (zone: TextRange) => zone.start <= start && start <= zone.end;
  if (opaque.some(isIn)) return { kind: 'opaque' };
  const cut = start === end ? [] : citationsCut(citations, selection);
  const citation =
    start === end
      ? citationAt(citations, start, strictly)
      : (cut.findLast(({ range }) => range.start <= start && end <= range.end) ?? cut[0]);
  if (!citation) return { kind: code.some(isIn) ? 'code' : 'text' };
  const within = {
    start: Math.max(start, citation.range.start),
    end: Math.min(end, citation.range.end),
  };
  // A further citation that the selection cuts into keeps its keys: nobody can say which of the two takes the new ones.
  const further = cut.find(({ range }) => range.start >= within.end);
  const outside = [
    { start, end: within.start },
    { start: within.end, end: further ? further.range.start : end },
  ];
  return { kind: 'citation', citation, within, outside: outside.filter((part) => part.start < part.end) };
}

/** Between two citations that touch, the first one has the cursor. */
function citationAt(citations: readonly Citation[], at: number, strictly: boolean): Citation | undefined {
  const inside = citations.findLast(({ range }) => range.start < at && at < range.end);
  if (inside ?? strictly) return inside;
  return (
    citations.findLast(({ range }) => range.end === at) ??
    // A mere `@` behind the cursor is no citation yet that keys could join from the left.
    citations.find(({ range, keys }) => range.start === at && keys.some(({ key }) => key !== ''))
  );
}

/** A citation that is selected as a whole is not cut, but replaced as a whole. */
function citationsCut(citations: readonly Citation[], { start, end }: TextRange): Citation[] {
  return citations.filter(
    ({ range }) => range.start < end && start < range.end && !(start <= range.start && range.end <= end),
  );
}
