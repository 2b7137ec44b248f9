import { known } from '../../core/known';
import { quote } from '../problem';
import type { CardDate, CardMetadata } from './card';
import { isLong, type PageLine } from './pageLines';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const AUTHORS = /^• ?(?<count>\d{1,3}(?:,\d{3})+|\d+) authors?$/;
const ORGANIZATION = /^(?<slug>[A-Za-z0-9][\w.-]*) (?<name>\S.*)$/;
const DATE = /^(?<month>[A-Z][a-z]{2}) (?<day>\d{1,2})(?:, (?<year>\d{4}))?(?: (?<comments>\d+))?$/;
const BULLET = /^\s*•/;

/** Stands alone between what a card says of its authors and its date. */
export const SEPARATOR = '·';

/** The lines of a card's metadata as they stand, before anything is made of them. */
export interface MetadataLines {
  readonly credit?: PageLine;
  readonly separator?: PageLine;
  readonly date?: PageLine;
}

/** A paragraph taken apart: lost blank lines let the texts of this card or of the next one stand in it as well. */
export interface SplitParagraph {
  readonly before: readonly PageLine[];
  readonly metadata: MetadataLines;
  readonly after: readonly PageLine[];
}

/**
 * Finds a card's metadata, whole or cut short, in a paragraph: the separator on a line of its own with the lines
 * next to it, else an author count that starts the paragraph.
 *
 * @returns undefined for a paragraph of texts only
 */
export function findMetadata(paragraph: readonly PageLine[]): SplitParagraph | undefined {
  const at = paragraph.findIndex((line) => normalize(line) === SEPARATOR);
  if (at !== -1) {
    const above = paragraph[at - 1];
    const credit = above && !isLong(above) ? above : undefined;
    return {
      before: paragraph.slice(0, credit ? at - 1 : at),
      metadata: known({ credit, separator: paragraph[at], date: paragraph[at + 1] }),
      after: paragraph.slice(at + 2),
    };
  }
  const [credit, next] = paragraph;
  if (!credit || !BULLET.test(credit.text)) return undefined;
  const date = next && readDate(next) ? next : undefined;
  return { before: [], metadata: known({ credit, date }), after: paragraph.slice(date ? 2 : 1) };
}

/** Whether a paragraph holds metadata with nothing missing or unreadable: no other text looks like it by chance. */
export function hasWholeMetadata(paragraph: readonly PageLine[]): boolean {
  const { credit, separator, date } = findMetadata(paragraph)?.metadata ?? {};
  return Boolean(separator && credit && readCredit(credit) && date && readDate(date));
}

/** Metadata as read, with what in it could not be (each message names its line). */
export interface MetadataReading {
  readonly metadata: CardMetadata;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/**
 * Reads `  • 9 authors` or `nvidia NVIDIA`, the separator, and `Feb 6, 2023 2` (the last number counts comments).
 * A line that cannot be read is a problem and leaves its part of the metadata out.
 *
 * @param cutLine the line in which the file was cut short: neither what is missing of it nor what would have
 *   followed it is a problem, and a date is believed only with its year
 */
export function readMetadata(lines: MetadataLines, cutLine: PageLine | undefined): MetadataReading {
  const { credit, separator, date } = lines;
  const last = date ?? separator ?? credit;
  const problems: { line: number; message: string }[] = [];
  const report = (line: PageLine | undefined, message: string) => {
    if (line && line !== cutLine) problems.push({ line: line.number, message });
  };

  const credited = credit && readCredit(credit);
  if (!credited) {
    const found = credit ? `, found ${quote(normalize(credit))}` : ' above the date';
    report(credit ?? separator, `expected “• N authors” or an organisation${found}`);
  }
  const dated = date && readDate(date);
  if (!date) report(last, 'expected a date below the authors');
  else if (!dated) report(date, `expected a date such as “Feb 6, 2023”, found ${quote(normalize(date))}`);

  return { metadata: { ...credited, ...(date === cutLine ? certainPart(dated) : dated) }, problems };
}

/**
 * `Jan 1` and `Jan 19` may be what is left of `Jan 19, 2024`: a printed year is all that makes sure of a date. The
 * saved pages end without a line end even where they are whole, so a count of comments after a year is believed.
 */
function certainPart(dated: CardMetadata | undefined): CardMetadata | undefined {
  return dated?.date?.year === undefined ? undefined : dated;
}

function readCredit(line: PageLine): CardMetadata | undefined {
  const text = normalize(line);
  const authors = AUTHORS.exec(text)?.groups;
  if (authors) return { authorCount: Number(authors.count?.replaceAll(',', '')) };
  const organization = ORGANIZATION.exec(text)?.groups;
  return organization && { organization: { slug: organization.slug ?? '', name: organization.name ?? '' } };
}

function readDate(line: PageLine): CardMetadata | undefined {
  const groups = DATE.exec(normalize(line))?.groups;
  if (!groups) return undefined;
  const month = MONTHS.indexOf((groups.month ?? '').toLowerCase()) + 1;
  const day = Number(groups.day);
  if (month === 0 || day < 1 || day > (DAYS_IN_MONTH[month - 1] ?? 0)) return undefined;
  const date: CardDate = { month, day, ...(groups.year && { year: Number(groups.year) }) };
  return { date, ...(groups.comments && { comments: Number(groups.comments) }) };
}

/** The line's text with plain spaces: browsers save some of them as non-breaking ones. */
function normalize(line: PageLine): string {
  return line.text.replace(/\s+/g, ' ').trim();
}
