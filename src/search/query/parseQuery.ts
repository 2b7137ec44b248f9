import { scanWords } from '../text/scanWords';
import type { SearchField } from '../searchHit';

/** The operators that name a field, as people type them before a colon. */
const FIELD_OPERATORS: Readonly<Record<string, SearchField>> = {
  author: 'author',
  title: 'title',
  topic: 'topic',
  org: 'organization',
  venue: 'venue',
  key: 'key',
};

/** One word of a query. */
export interface QueryWord {
  /** As typed. */
  readonly text: string;
  /** Folded. */
  readonly term: string;
  /** Where people may still be typing: only the last word of a query that does not end in a space or quote. */
  readonly unfinished: boolean;
}

/** Words that belong together: next to each other in the query, and for the same field. */
export interface Clause {
  readonly words: readonly QueryWord[];
  /** Only this field counts, and a paper must match each word in it. */
  readonly field?: SearchField;
  /** The words must stand next to each other, in this order, as they are. */
  readonly phrase: boolean;
}

/** Years from and to, both included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** What a query asks for. */
export interface Query {
  /** What ranks papers, and what they must have. */
  readonly clauses: readonly Clause[];
  /** What they must not have. */
  readonly excluded: readonly Clause[];
  readonly years?: YearRange;
}

/** More words than this are not read: nobody types them, and each costs time. */
const MAX_QUERY_WORDS = 16;
/** More characters than this are not read. */
const MAX_QUERY_LENGTH = 1000;

/** One blank-separated part: an optional minus, an optional operator, then a quotation or a run of characters. */
const PART =
  /(?<minus>(?<!\S)-)?(?:(?<operator>[a-z]+):(?=\S))?(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+|"))/giu;

/**
 * Reads a query. Operators are `author:`, `title:`, `topic:`, `org:`, `venue:`, `key:`, each before a word or a
 * quotation; `year:2024`, `year:>=2023`, `year:2021-2023`; `"exact phrase"` and `-word`. Whatever is none of these,
 * an operator without a value or a quotation without its end included, is ordinary words.
 *
 * @example parseQuery('author:leviathan speculative -draft year:>=2022')
 */
export function parseQuery(query: string): Query {
  const text = query.slice(0, MAX_QUERY_LENGTH);
  const clauses: Clause[] = [];
  const excluded: Clause[] = [];
  let ordinary: QueryWord[] = [];
  let years: YearRange | undefined;
  for (const part of text.matchAll(PART)) {
    const { minus, operator = '', quoted, plain = '' } = part.groups as Partial<Record<string, string>>;
    const atEnd = part.index + part[0].length === text.length;
    const range =
      operator.toLowerCase() === 'year' && minus === undefined ? parseYears(quoted ?? plain) : undefined;
    if (range !== undefined) {
      years = intersect(years, range);
      continue;
    }
    const field = FIELD_OPERATORS[operator.toLowerCase()];
    const words = readWords(quoted ?? plain, atEnd && quoted === undefined);
    const isOperator = field !== undefined || quoted !== undefined || minus !== undefined;
    if (!isOperator || words.length === 0) {
      // Words on both sides of an operator still are neighbours: they may join to one name.
      ordinary.push(...readWords(part[0], atEnd));
      continue;
    }
    const clause = { words, ...(field && { field }), phrase: quoted !== undefined && words.length > 1 };
    if (minus === undefined) clauses.push(quoted === undefined ? clause : { ...clause, phrase: true });
    else excluded.push(clause);
  }
  ordinary = ordinary.slice(0, MAX_QUERY_WORDS);
  return {
    clauses: ordinary.length > 0 ? [{ words: ordinary, phrase: false }, ...clauses] : clauses,
    excluded,
    ...(years && { years }),
  };
}

function readWords(text: string, unfinished: boolean): QueryWord[] {
  const words: { text: string; term: string }[] = [];
  scanWords(text, false, (term, start, end, _position, source) => {
    if (source === 'word' && words.length < MAX_QUERY_WORDS)
      words.push({ text: text.slice(start, end), term });
  });
  return words.map((word, index) => ({ ...word, unfinished: unfinished && index === words.length - 1 }));
}

function parseYears(text: string): YearRange | undefined {
  const range = /^(?<from>\d{4})(?:-(?<to>\d{4}))?$/.exec(text)?.groups;
  if (range !== undefined) return { from: Number(range.from), to: Number(range.to ?? range.from) };
  const bound = /^(?<sign>[<>]=?)(?<year>\d{4})$/.exec(text)?.groups;
  if (bound === undefined) return undefined;
  const year = Number(bound.year);
  switch (bound.sign) {
    case '>':
      return { from: year + 1, to: Infinity };
    case '>=':
      return { from: year, to: Infinity };
    case '<':
      return { from: 0, to: year - 1 };
    default:
      return { from: 0, to: year };
  }
}

function intersect(range: YearRange | undefined, other: YearRange): YearRange {
  if (range === undefined) return other;
  return { from: Math.max(range.from, other.from), to: Math.min(range.to, other.to) };
}
