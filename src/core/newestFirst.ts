import type { Paper } from './paper';

/** Sorts newest first; a date that is known to the month only counts as the start of that month. */
export function compareNewestFirst(a: Paper, b: Paper): number {
  const dateA = a.published ?? String(a.year ?? '');
  const dateB = b.published ?? String(b.year ?? '');
  return dateB.localeCompare(dateA) || a.title.localeCompare(b.title);
}
