import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import type { PaperDates, Period, PeriodPapers } from './paperSelection';

/** So many papers are read from their texts in a few milliseconds. */
const STRETCH = 256;

/** What a date is read of. */
type Dated = Pick<Paper, 'published' | 'year'>;

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])/;
const YEAR = /^\d{4}/;

/**
 * When a paper was published, to the month: `2023-09`, `2023` where no month is known, empty where no year is. A year
 * without a month stays one: January would be invented. With four digits each, dates are ordered as texts are.
 */
export function dateOf({ published = '', year }: Dated): string {
  const [date] = MONTH.exec(published) ?? YEAR.exec(published) ?? [];
  if (date !== undefined) return date;
  const isYear = year !== undefined && Number.isInteger(year) && year > 0 && year < 10_000;
  return isYear ? String(year).padStart(4, '0') : '';
}

/** Counts papers by date. */
export function* countDates(papers: Iterable<Dated>): Slices<PaperDates['counts']> {
  const counts = new Map<string, number>();
  let seen = 0;
  for (const paper of papers) {
    const date = dateOf(paper);
    counts.set(date, (counts.get(date) ?? 0) + 1);
    seen += 1;
    if (seen % STRETCH === 0) yield;
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The papers of a period in the order in which they come, at most `limit`. */
export function* papersOfPeriod(
  papers: Iterable<Paper>,
  { first, last }: Period,
  limit: number,
): Slices<PeriodPapers> {
  const found: Paper[] = [];
  let paperCount = 0;
  let seen = 0;
  for (const paper of papers) {
    const date = dateOf(paper);
    if (first <= date && date <= last) {
      if (paperCount < limit) found.push(paper);
      paperCount += 1;
    }
    seen += 1;
    if (seen % STRETCH === 0) yield;
  }
  return { papers: found, paperCount };
}
