import { quote } from '../problem';
import type { CardDate, CardMetadata } from './card';
import type { PageLine } from './pageLines';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const AUTHORS = /^•\s*(?<count>\d+) authors?$/;
const ORGANIZATION = /^(?<slug>[A-Za-z0-9][\w.-]*) (?<name>\S.*)$/;
const DATE = /^(?<month>[A-Z][a-z]{2}) (?<day>\d{1,2})(?:, (?<year>\d{4}))?(?: (?<comments>\d+))?$/;

/** Stands alone between what a card says of its authors and its date. */
const SEPARATOR = '·';

/**
 * Whether a paragraph is a card's metadata, whole or cut short: it has the separator on a line of its own, or
 * starts with the bullet of an author count. Titles and abstracts are single lines without either.
 */
export function isMetadata(paragraph: readonly PageLine[]): boolean {
  return paragraph.some((line) => line.text.trim() === SEPARATOR) || /^\s*•/.test(paragraph[0]?.text ?? '');
}

/** Metadata as read, with what in it could not be (each message names its line). */
export interface MetadataReading {
  readonly metadata: CardMetadata;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/**
 * Reads `  • 9 authors` or `nvidia NVIDIA`, the separator, and `Feb 6, 2023 2` (the last number counts comments).
 * A line that cannot be read is a problem and leaves its part of the metadata out. A paragraph that ends the file
 * may lack its last lines: a page that was cut short there has said nothing wrong.
 */
export function readMetadata(paragraph: readonly PageLine[], endsFile: boolean): MetadataReading {
  const problems: { line: number; message: string }[] = [];
  const separator = paragraph.findIndex((line) => line.text.trim() === SEPARATOR);
  const [creditLine, ...rest] = separator === -1 ? paragraph : paragraph.slice(0, separator);
  const [dateLine] = separator === -1 ? rest : paragraph.slice(separator + 1);
  const lastLine = paragraph.at(-1)?.number ?? 0;

  let metadata: CardMetadata = {};
  if (creditLine) {
    const credit = readCredit(creditLine.text);
    if (credit) metadata = credit;
    else if (!endsFile) {
      problems.push({
        line: creditLine.number,
        message: `expected “• N authors” or an organisation, found ${quote(creditLine.text.trim())}`,
      });
    }
  }
  if (dateLine) {
    const dated = readDate(dateLine.text);
    if (dated) metadata = { ...metadata, ...dated };
    else if (!endsFile) {
      problems.push({
        line: dateLine.number,
        message: `expected a date such as “Feb 6, 2023”, found ${quote(dateLine.text.trim())}`,
      });
    }
  } else if (!endsFile) {
    problems.push({ line: lastLine, message: 'expected a date below the authors' });
  }
  return { metadata, problems };
}

function readCredit(text: string): CardMetadata | undefined {
  const authors = AUTHORS.exec(text.trim());
  if (authors?.groups) return { authorCount: Number(authors.groups.count) };
  const organization = ORGANIZATION.exec(text.trim())?.groups;
  if (!organization || text.trim().startsWith('•')) return undefined;
  return { organization: { slug: organization.slug ?? '', name: organization.name ?? '' } };
}

function readDate(text: string): CardMetadata | undefined {
  const groups = DATE.exec(text.trim())?.groups;
  if (!groups) return undefined;
  const month = MONTHS.indexOf((groups.month ?? '').toLowerCase()) + 1;
  const day = Number(groups.day);
  if (month === 0 || day < 1 || day > (DAYS_IN_MONTH[month - 1] ?? 0)) return undefined;
  const date: CardDate = { month, day, ...(groups.year && { year: Number(groups.year) }) };
  return { date, ...(groups.comments && { comments: Number(groups.comments) }) };
}
