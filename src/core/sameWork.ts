import { isCollective } from './collective';
import { isFrontMatter, isOfSeries, isTellingTitle, tellingWords } from './titleKinds';
import { compareAuthors, type AuthorAgreement } from './workAuthors';
import { compareDates, yearsBetween, type WorkDates } from './workDates';
import { compareIdentifiers, readWorkIdentifiers, type WorkIdentifiers } from './workIdentifiers';
import { isCoined, readWorkTitle, type WorkTitle } from './workTitle';

/** What a record says of its work: a paper, or an entry of a bibliography as far as it tells. */
export interface WorkRecord extends WorkDates {
  /** For reading, though LaTeX in it does no harm; empty where the record has none. */
  readonly title: string;
  /** Given names first, or the family name first with a comma. */
  readonly authors: readonly string[];
  /** How many authors the work has, which may be more than are named. */
  readonly authorCount?: number;
}

/** A record read for comparing. */
export interface Work {
  readonly record: WorkRecord;
  readonly identifiers: WorkIdentifiers;
  readonly title: WorkTitle;
}

/**
 * What two records are to each other.
 *
 * - `identified`: one work, by an identifier
 * - `titled`: one work, by title and authors
 * - `likely`: one work, though a side lacks the subtitle or the authors; unless a third record has as good a claim
 * - `open`: nothing speaks for one work
 * - `unlike`: two works, by what they say of themselves
 * - `distinct`: two works, by their identifiers
 */
export type Likeness = 'identified' | 'titled' | 'likely' | 'open' | 'unlike' | 'distinct';

/** Reads a record for comparing, so that comparing it with many others reads it once. */
export function readWork(record: WorkRecord): Work {
  return {
    record,
    identifiers: readWorkIdentifiers(record),
    title: readWorkTitle(record.title),
  };
}

/**
 * Compares two records; the order makes no difference. What cannot be told is told to be two works: a paper that is
 * listed twice is a nuisance, one that has vanished in another is a loss.
 */
export function compareWorks(a: Work, b: Work): Likeness {
  const named = compareIdentifiers(a.identifiers, b.identifiers);
  if (named === 'distinct') return 'distinct';
  if (named === 'same') {
    // Entries for papers in one volume are now and then given the volume's DOI.
    const isVolumes = authorsOf(a, b).verdict === 'differ' && !shareWords(a.title, b.title);
    return isVolumes ? 'distinct' : 'identified';
  }
  if (a.title.full === '' || b.title.full === '') return 'open';
  if (a.title.full === b.title.full) return compareTitled(a, b);
  return compareBegun(a, b) ?? compareBegun(b, a) ?? compareSiblings(a, b);
}

function authorsOf(a: Work, b: Work): AuthorAgreement {
  return compareAuthors(a.record.authors, b.record.authors);
}

/** Whether two records are one work, with nothing known of others. */
export function isSameWork(a: WorkRecord, b: WorkRecord): boolean {
  return isSame(compareWorks(readWork(a), readWork(b)));
}

/** Whether a likeness speaks for one work. */
export function isSame(likeness: Likeness): boolean {
  return likeness === 'identified' || likeness === 'titled' || likeness === 'likely';
}

/** How many years lie between what two records say at least; 0 where they do not. */
export function yearsApart(a: Work, b: Work): number {
  return yearsBetween(a.record, b.record);
}

/** The titles are the same. */
function compareTitled(a: Work, b: Work): Likeness {
  const authors = authorsOf(a, b);
  if (authors.verdict === 'differ') return 'unlike';
  const isTelling = isTellingTitle(a.title);
  if (isFrontMatter(a.title))
    return isSamePlace(a.record, b.record) && authors.verdict === 'agree' ? 'titled' : 'unlike';
  const dates = compareDates(a.record, b.record, isTelling || authors.shared >= 2);
  if (dates === 'far') return 'unlike';
  if (authors.verdict === 'agree')
    return isTelling || authors.shared >= 2 || dates === 'near' ? 'titled' : 'open';
  // Without authors there is little to go by: the year as well, or a title that nobody comes upon twice.
  if (!isTelling || a.title.words.length < (authors.verdict === 'group' ? 8 : 4)) return 'open';
  const reach = a.record.authors.length + b.record.authors.length === 0 ? 0 : 1;
  const isNear = dates === 'near' && yearsBetween(a.record, b.record) <= reach;
  return isNear || (dates === 'open' && a.title.words.length >= 6) ? 'likely' : 'open';
}

/** The title of the one is the other's without its subtitle. */
function compareBegun(short: Work, long: Work): Likeness | undefined {
  const beginning = long.title.beginnings.find(({ full }) => full === short.title.full);
  if (!beginning) return undefined;
  const authors = authorsOf(short, long);
  if (authors.verdict === 'differ' || isOfSeries(beginning.subtitle)) return 'unlike';
  if (isFrontMatter(short.title) || authors.verdict !== 'agree') return 'open';
  if (countsDiffer(short.record, long.record)) return 'open';
  const isTelling = isTellingTitle(short.title) || isCoined(long.title);
  if (!isTelling && authors.shared < 2) return isOfOneAuthor(short, long) ? 'likely' : 'open';
  const dates = compareDates(short.record, long.record, isTelling);
  return dates === 'far'
    ? 'unlike'
    : dates === 'near' || (isTelling && authors.shared >= 2)
      ? 'likely'
      : 'open';
}

/**
 * A book is cited with and without its subtitle: by one author, and of one year, since the title alone says little. An
 * organisation has many reports on one subject in a year.
 */
function isOfOneAuthor(short: Work, long: Work): boolean {
  const areAlone = [short, long].every(
    ({ record: { authors, authorCount = 1 } }) =>
      authors.length === 1 && authorCount === 1 && authors.every(isPerson),
  );
  const isOfYear = compareDates(short.record, long.record, false) === 'near' && yearsApart(short, long) === 0;
  return areAlone && isOfYear && tellingWords(short.title).length > 0;
}

/** Names of one word are those of agencies as well. */
function isPerson(name: string): boolean {
  return !isCollective(name) && /\S\s+\S/.test(name.trim());
}

/** Two works of a series: the titles begin alike and have different subtitles. */
function compareSiblings(a: Work, b: Work): Likeness {
  const ours = a.title.beginnings[0]?.full;
  return ours !== undefined && ours === b.title.beginnings[0]?.full ? 'unlike' : 'open';
}

/** Both name all of their authors, and one names more. */
function countsDiffer(a: WorkRecord, b: WorkRecord): boolean {
  const areComplete = [a, b].every(({ authors, authorCount }) => authorCount === authors.length);
  return areComplete && Math.abs(a.authors.length - b.authors.length) > 1;
}

/** An editorial is told from the next one by where it stands alone. */
function isSamePlace(a: WorkRecord, b: WorkRecord): boolean {
  const places = [a, b].map(({ year, venue = '', volume, pages }) =>
    [year, readWorkTitle(venue).full, volume, /\d+/.exec(pages ?? '')?.[0]].join(' '),
  );
  return places[0] === places[1] && a.year !== undefined && a.venue !== undefined;
}

/** Whether two titles may be forms of one: half of the words of the shorter one are in both. */
function shareWords(a: WorkTitle, b: WorkTitle): boolean {
  const [ours, theirs] = [new Set(a.words), new Set(b.words)];
  const shared = [...ours].filter((word) => theirs.has(word));
  return shared.length * 2 >= Math.min(ours.size, theirs.size);
}
