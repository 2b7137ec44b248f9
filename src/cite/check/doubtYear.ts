import type { Paper } from '../../core/paper';
import type { BibliographyEntry } from '../../sources/bibliographyEntry';
import type { Doubt } from './finding';

/** A preprint may come out in a journal so many years later, and still be this paper. */
const PUBLICATION_TAKES = 4;
/** Who cites a preprint may give the year of its last version. */
const REVISION_TAKES = 2;

/**
 * Whether a paper was not out yet in the year of its entry, or long since. Preprint and publication have years of
 * their own, proceedings are now and then dated by the year after, and no library knows of all versions: only a year
 * that fits none of them is wrong.
 */
export function doubtYear(facts: Omit<BibliographyEntry, 'abstract'>, paper: Paper): Doubt | undefined {
  const { year } = facts;
  const years = [paper.year, paper.venueYear, yearOf(paper.published)].filter((one) => one !== undefined);
  if (year === undefined || years.length === 0) return undefined;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const isPreprint = facts.kind === 'preprint' && facts.venue === undefined;
  // In print before it was posted, which the library need not know.
  const earliest = isPreprint || paper.venueYear !== undefined ? first : first - 1;
  const latest = last + (isPreprint ? REVISION_TAKES : paper.venueYear === undefined ? PUBLICATION_TAKES : 1);
  if (year >= earliest && year <= Math.max(latest, first + REVISION_TAKES)) return undefined;
  const correct = facts.kind !== 'preprint' && paper.venueYear !== undefined ? paper.venueYear : first;
  return { about: 'year', said: String(year), correct: String(correct), paper };
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}
