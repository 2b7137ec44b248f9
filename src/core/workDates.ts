import type { Paper } from './paper';
import { readWorkIdentifiers } from './workIdentifiers';

/** What tells when and where a work came out. */
export type WorkDates = Partial<
  Pick<Paper, 'arxiv' | 'doi' | 'kind' | 'pages' | 'published' | 'venue' | 'venueYear' | 'volume' | 'year'>
>;

/** What stands where a journal does and is a place for preprints. */
const PREPRINT_VENUE =
  /^(?:arxiv|corr$|bio-?rxiv|med-?rxiv|chem-?rxiv|psy-?arxiv|tech-?rxiv|ssrn|research ?square|preprints?\b|openreview|zenodo|authorea|osf\b|hal\b|e-?prints?\b|nber\b)|\b(?:working|discussion) papers?\b/i;

/** How a work came out, as far as a record tells. */
type Stage = 'preprint' | 'published' | 'unknown';

/**
 * Whether two records are near enough in time to be one work: a preprint is published within three years, an entry
 * for a published work has its year or, where the issue came later, the next. Open where a year is not known.
 *
 * @param isTelling the title or the authors hardly belong to two works, so that a late publication is believed
 */
export function compareDates(a: WorkDates, b: WorkDates, isTelling: boolean): 'near' | 'far' | 'open' {
  if (arePartedInPrint(a, b)) return 'far';
  const gaps = yearsOf(a).flatMap((ours) => yearsOf(b).map((theirs) => Math.abs(ours - theirs)));
  if (gaps.length === 0) return 'open';
  return Math.min(...gaps) <= reachOf(a, b, isTelling) ? 'near' : 'far';
}

/** How many years lie between the two at least; 0 where that is not known. */
export function yearsBetween(a: WorkDates, b: WorkDates): number {
  const gaps = yearsOf(a).flatMap((ours) => yearsOf(b).map((theirs) => Math.abs(ours - theirs)));
  return gaps.length === 0 ? 0 : Math.min(...gaps);
}

function yearsOf({ year, venueYear, published }: WorkDates): readonly number[] {
  const ofDate = published === undefined ? NaN : Number(published.slice(0, 4));
  return [year, venueYear, ofDate].filter((each) => each !== undefined && !Number.isNaN(each)) as number[];
}

function reachOf(a: WorkDates, b: WorkDates, isTelling: boolean): number {
  const stages = [stageOf(a), stageOf(b)];
  if (stages.every((stage) => stage === 'published')) return a.kind === b.kind ? 1 : 0;
  // Editions of a book are records of this sort too.
  if (stages.every((stage) => stage === 'unknown')) return 1;
  if (!isTelling) return 1;
  const [preprint, published] = stageOf(a) === 'published' ? [b, a] : [a, b];
  if (stageOf(published) !== 'published') return a.kind === undefined || b.kind === undefined ? 3 : 2;
  // The publication follows; catalogues that date a preprint by its last version are late by a year.
  return Math.max(...yearsOf(published)) >= Math.min(...yearsOf(preprint)) - 1 ? 3 : 0;
}

function stageOf(record: WorkDates): Stage {
  const { kind, venue } = record;
  const { arxiv, publisher, preprint } = readWorkIdentifiers(record);
  if (publisher !== undefined) return 'published';
  const isPosted = venue !== undefined && PREPRINT_VENUE.test(venue);
  if (kind !== undefined && kind !== 'preprint' && !isPosted) return 'published';
  return arxiv !== undefined || preprint !== undefined || isPosted ? 'preprint' : 'unknown';
}

/** A thesis is no article, a workshop's paper not its conference's, and a column's title stands in every volume. */
function arePartedInPrint(a: WorkDates, b: WorkDates): boolean {
  if (stageOf(a) !== 'published' || stageOf(b) !== 'published') return false;
  if ((a.kind === 'thesis') !== (b.kind === 'thesis') && a.kind !== undefined && b.kind !== undefined)
    return true;
  if (isWorkshop(a) !== isWorkshop(b) && a.venue !== undefined && b.venue !== undefined) return true;
  return a.kind === b.kind && differ(a.volume, b.volume) && differ(a.pages, b.pages);
}

function isWorkshop({ venue = '' }: WorkDates): boolean {
  return /\bworkshops?\b/i.test(venue);
}

/** Whether both are known and begin with different numbers: catalogues write `920--926`, `920-6` and `920`. */
function differ(a: string | undefined, b: string | undefined): boolean {
  const [ours, theirs] = [a, b].map((text) => /\d+/.exec(text ?? '')?.[0]);
  return ours !== undefined && theirs !== undefined && Number(ours) !== Number(theirs);
}
