import type { PaperKind } from '../core/paper';
import { parseJson } from './parseJson';
import type { Problem } from './problem';

/** What is known of a paper besides its page: joined on the title of the page. */
export interface Facts {
  readonly title: string;
  readonly authors: readonly string[];
  /** False when `authors` names only some, or a collective for them all. */
  readonly authorsComplete: boolean;
  readonly kind: PaperKind;
  readonly arxiv?: string;
  /** When the work first appeared. */
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly venue?: string;
  readonly venueYear?: number;
  readonly volume?: string;
  readonly pages?: string;
  readonly doi?: string;
}

/** Facts by title, and a problem for each row that could not be read. */
export interface FactsReading {
  readonly byTitle: ReadonlyMap<string, Facts>;
  readonly problems: readonly Problem[];
}

const KINDS: readonly string[] = ['preprint', 'conference', 'journal', 'thesis'] satisfies PaperKind[];

/**
 * Reads `data/bibliographic-facts.json`: an array of rows, null where a fact is not known. A row that is not of
 * that shape becomes a problem and leaves the others standing.
 *
 * @param source the file's name in problems
 * @throws Error when the text is no JSON array
 */
export function readFacts(source: string, text: string): FactsReading {
  const rows = parseJson(source, text);
  if (!Array.isArray(rows)) throw new Error(`${source}: expected a JSON array of facts`);

  const byTitle = new Map<string, Facts>();
  const problems: Problem[] = [];
  rows.forEach((row: unknown, index) => {
    const facts = readRow(row);
    if (typeof facts === 'string') problems.push({ source, message: `row ${index + 1}: ${facts}` });
    else if (byTitle.has(facts.title)) {
      problems.push({ source, message: `row ${index + 1}: a second row of the title “${facts.title}”` });
    } else byTitle.set(facts.title, facts);
  });
  return { byTitle, problems };
}

/** @returns the facts, or what is wrong with the row */
function readRow(row: unknown): Facts | string {
  if (typeof row !== 'object' || row === null) return 'expected an object';
  const { title, authors, authorsComplete, kind, arxiv, year, month, venue, venueYear, volume, pages, doi } =
    row as Record<string, unknown>;
  if (typeof title !== 'string' || title === '') return 'expected a title';
  if (!Array.isArray(authors) || !authors.every((author) => typeof author === 'string')) {
    return `expected the authors of “${title}” as an array of names`;
  }
  if (typeof kind !== 'string' || !KINDS.includes(kind)) {
    return `expected the kind of “${title}” to be one of ${KINDS.join(', ')}`;
  }
  return {
    title,
    authors,
    authorsComplete: authorsComplete !== false,
    kind: kind as PaperKind,
    ...keep({ arxiv, venue, volume, pages, doi }, isText),
    ...keep({ year, month, venueYear }, Number.isInteger as (value: unknown) => value is number),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function keep<K extends string, T>(
  fields: Record<K, unknown>,
  is: (value: unknown) => value is T,
): Partial<Record<K, T>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => is(value))) as Partial<Record<K, T>>;
}
