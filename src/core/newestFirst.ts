import type { Paper } from './paper';

/** As `localeCompare` does, in a fraction of its time. */
const collator = new Intl.Collator();

/** Sorts newest first; a date that is known to the month only counts as the start of that month. */
export function compareNewestFirst(
  a: Pick<Paper, 'published' | 'year' | 'title'>,
  b: Pick<Paper, 'published' | 'year' | 'title'>,
): number {
  const dateA = a.published ?? String(a.year ?? '');
  const dateB = b.published ?? String(b.year ?? '');
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return collator.compare(a.title, b.title);
}
