import { assignKeys } from '../cite/key/citationKey';
import type { Paper } from '../core/paper';
import type { FactsReading } from '../sources/facts';
import { createFactsFinder } from '../sources/findFacts';
import type { ListingPage } from '../sources/listing/card';
import { determineSaveYear, latestPrintedYear, type SaveYear } from '../sources/listing/saveYear';
import { mergeCopies } from '../sources/mergeCopies';
import { toPaperRecord } from '../sources/paperRecord';
import type { Problem } from '../sources/problem';

/** The bundled papers, and what the report tells of how they came about. */
export interface BuiltIndex {
  readonly papers: readonly Paper[];
  readonly saveYear: SaveYear;
  readonly problems: readonly Problem[];
}

/**
 * From pages and facts to papers: copies merged, facts joined on, texts cleaned, topics and citation keys assigned.
 * Sorted by id and free of times, so the same input gives the same bytes in whatever order its files come.
 *
 * @param assignTopics ids of topics for a title and an abstract, the primary one first
 * @throws Error when a date lacks its year and no page tells which it is
 */
export function buildIndex(
  pages: readonly ListingPage[],
  facts: FactsReading,
  assignTopics: (paper: { title: string; abstract: string }) => readonly string[],
  givenYear?: number,
): BuiltIndex {
  const saveYear = determineSaveYear(pages, givenYear);
  if (saveYear.kind === 'unknown') {
    throw new Error(
      'The pages print dates without a year and no date with one, so the year in which they were saved is unknown: give it with --year.',
    );
  }
  const records = mergeCopies(pages, createFactsFinder(facts))
    .map((card) => toPaperRecord(card, saveYear))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const keys = assignKeys(records);
  const papers = records.map((record): Paper => {
    const { id, ...rest } = record;
    return { id, key: keys.get(id) ?? id, ...rest, topics: assignTopics(record) };
  });
  const problems = [
    ...checkSaveYear(pages, givenYear),
    ...pages.flatMap((page) => page.problems),
    ...facts.problems,
  ];
  return { papers, saveYear, problems };
}

/** A page prints only years before the one in which it was saved; a given year that is not later is a slip. */
function checkSaveYear(pages: readonly ListingPage[], givenYear: number | undefined): readonly Problem[] {
  const latest = latestPrintedYear(pages);
  if (givenYear === undefined || latest === undefined || givenYear > latest) return [];
  const message = `the pages print dates of ${latest}, so they were saved in ${latest + 1} or later`;
  return [{ source: `--year ${givenYear}`, message }];
}
