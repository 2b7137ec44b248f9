import type { TextEdit } from '../edit/textEdit';
import { findPlace } from '../insertion/findPlace';
import type { CitationFormat, CitingText } from '../languages/citationLanguage';
import { cycleCitation } from './cycleCitation';

/** What turning citations into their next forms comes to. */
export interface CyclePlan {
  /** In the order of the text, none overlapping another. */
  readonly edits: readonly TextEdit[];
  /** Where the cursors are afterwards: beside the same characters as before. */
  readonly cursors: readonly number[];
  /** Whether a citation stands at any of the cursors, even one that has no other form. */
  readonly hasCitation: boolean;
}

/**
 * Turns the citation at each cursor into its next form, each once whatever the number of cursors in it.
 *
 * @param reading what was read of the same text
 * @param cursors offsets; a citation's own edges belong to it
 */
export function planCycle(
  text: string,
  reading: CitingText,
  format: CitationFormat,
  cursors: readonly number[],
): CyclePlan {
  const places = cursors.map((at) => findPlace(reading, { start: at, end: at }, false));
  const citations = new Set(places.flatMap((place) => (place.kind === 'citation' ? [place.citation] : [])));
  const edits = [...citations]
    .flatMap((citation) => cycleCitation(text, citation, format))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    // Of a citation in another's supplement, with cursors in both, the outer one is turned.
    .filter(({ start }, index, all) => all.slice(0, index).every(({ end }) => end <= start));
  return { edits, cursors: cursors.map((at) => moveCursor(edits, at)), hasCitation: citations.size > 0 };
}

/** A cursor behind a key stays there where something is written behind it. */
function moveCursor(edits: readonly TextEdit[], at: number): number {
  let moved = at;
  for (const { start, end, text } of edits) {
    if (end <= at && start < at) moved += text.length - (end - start);
    else if (start < at) moved += Math.min(at - start, text.length) - (at - start);
  }
  return moved;
}
