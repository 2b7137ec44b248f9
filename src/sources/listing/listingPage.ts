import type { ListingPage } from './card';
import { SEPARATOR } from './cardMetadata';
import { BANNER_END, isCardPage, readCardPage } from './cardPage';
import { BANNER, isCompactPage, readCompactPage } from './compactPage';
import { splitLines } from './pageLines';

/** One of these stands on any page: whatever else people choose to read is told from one without a closer look. */
const MARKS = [SEPARATOR, BANNER_END, BANNER];

/**
 * Reads a saved listing page, told apart by its content: cards with metadata, or the compact form. Line ends and a
 * byte order mark make no difference; a last line without a line end may have been cut short, which is no problem.
 *
 * @param source the page's name in problems and origins
 * @returns undefined when the text is no listing page at all
 */
export function readListingPage(source: string, text: string): ListingPage | undefined {
  if (!MARKS.some((mark) => text.includes(mark))) return undefined;
  const lines = splitLines(text);
  const reading = isCardPage(lines)
    ? readCardPage(lines)
    : isCompactPage(lines)
      ? readCompactPage(lines)
      : undefined;
  if (!reading) return undefined;
  const problems = reading.problems.map(({ line, message }) => ({ source, line, message }));
  if (reading.cards.length === 0 && problems.length === 0) {
    return { source, cards: [], problems: [{ source, message: 'the page lists no papers' }] };
  }
  return { source, cards: reading.cards, problems };
}
