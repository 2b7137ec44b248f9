import { known } from '../../core/known';
import { cleanText } from '../cleanText';
import type { Problem } from '../problem';
import type { SourceEntry, SourceReading } from '../sourceReading';
import type { Card } from './card';
import { readListingPage } from './listingPage';
import { determineSaveYear, formatCardDate, type SaveYear } from './saveYear';

/**
 * Reads a saved listing page, its cards as entries without a key.
 *
 * @param source the page's name in problems
 * @returns undefined when the text is no listing page
 */
export function readListing(source: string, text: string): SourceReading | undefined {
  const page = readListingPage(source, text);
  if (page === undefined) return undefined;
  const saveYear = determineSaveYear([page]);
  const undated: readonly Problem[] =
    saveYear.kind === 'unknown'
      ? [{ source, message: 'the page prints no date with a year, so its dates are left out' }]
      : [];
  return {
    entries: page.cards.map((card) => toEntry(card, saveYear)),
    problems: [...page.problems, ...undated],
  };
}

function toEntry(card: Card, saveYear: SaveYear): SourceEntry {
  const { line, authorCount, organization, comments, date } = card;
  const published = date && formatCardDate(date, saveYear);
  return {
    key: '',
    type: 'card',
    title: cleanText(card.title),
    sourceTitle: card.title,
    authors: [],
    // A page counts authors and names none.
    authorsComplete: false,
    kind: 'preprint',
    keywords: [],
    abstract: cleanText(card.abstract),
    ...known({
      authorCount,
      organization,
      comments,
      published,
      year: published === undefined ? undefined : Number(published.slice(0, 4)),
    }),
    line,
  };
}
