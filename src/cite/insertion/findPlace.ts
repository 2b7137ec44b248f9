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
  | { readonly kind: 'text' };

/**
 * Finds the innermost citation at a cursor, its edges included, or one that a selection cuts into.
 *
 * @param strictly a citation that the cursor merely touches from outside does not count
 */
export function findPlace({ citations, opaque }: CitingText, selection: TextRange, strictly: boolean): Place {
  const { start, end } = selection;
  if (opaque.some((zone) => zone.start <= start && start <= zone.end)) return { kind: 'opaque' };
  const citation = start === end ? citationAt(citations, start, strictly) : citationCut(citations, selection);
  if (!citation) return { kind: 'text' };
  const within = {
    start: Math.max(start, citation.range.start),
    end: Math.min(end, citation.range.end),
  };
  const outside = [
    { start, end: within.start },
    { start: within.end, end },
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

/** A citation that is selected as a whole is replaced as a whole. */
function citationCut(citations: readonly Citation[], selection: TextRange): Citation | undefined {
  return citations.findLast(
    ({ range }) =>
      range.start < selection.end &&
      selection.start < range.end &&
      !(selection.start <= range.start && range.end <= selection.end),
  );
}
