import type { CardDate, ListingPage } from './card';

/** The year in which the pages were saved, and whether it was given or inferred; `unknown` when nothing tells. */
export type SaveYear =
  | { readonly kind: 'given' | 'inferred'; readonly year: number }
  /** No card needs it: every date is printed in full. */
  | { readonly kind: 'unneeded' }
  | { readonly kind: 'unknown' };

/**
 * The site prints a date's year only for earlier years than the one in which the page is seen, so a page saved in
 * year N prints N-1 at the latest: the latest printed year of the run plus one is the save year.
 */
export function determineSaveYear(pages: readonly ListingPage[], given?: number): SaveYear {
  const dates = pages.flatMap((page) => page.cards).flatMap((card) => card.date ?? []);
  if (given !== undefined) return { kind: 'given', year: given };
  if (dates.every((date) => date.year !== undefined)) return { kind: 'unneeded' };
  const latest = latestPrintedYear(pages);
  return latest === undefined ? { kind: 'unknown' } : { kind: 'inferred', year: latest + 1 };
}

/** The latest year that any card prints; the pages were saved after it. */
export function latestPrintedYear(pages: readonly ListingPage[]): number | undefined {
  const years = pages.flatMap((page) => page.cards).flatMap((card) => card.date?.year ?? []);
  return years.length === 0 ? undefined : Math.max(...years);
}

/** @returns `2023-02-06`, or undefined when the date prints no year and the save year is not known */
export function formatCardDate(date: CardDate, saveYear: SaveYear): string | undefined {
  const year = date.year ?? ('year' in saveYear ? saveYear.year : undefined);
  if (year === undefined) return undefined;
  return [year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-');
}
