import { parseJson } from '../sources/parseJson';

/** A query with the answers that a person found right. */
export interface JudgedQuery {
  readonly query: string;
  /** What sort of query it is, e.g. `typo`; figures are given for each. */
  readonly kind: string;
  /** Titles, exactly as in the index. */
  readonly relevant: readonly string[];
}

/**
 * Reads rows `[{ query, kind, relevant }]`.
 *
 * @param source the file's name in errors
 * @param titles the titles that a row may name
 * @throws Error that names the file and the row, for a wrong shape or a title that no paper has
 */
export function readJudgedQueries(source: string, text: string, titles: ReadonlySet<string>): JudgedQuery[] {
  const rows = parseJson(source, text);
  if (!Array.isArray(rows) || rows.length === 0)
    throw new Error(`${source}: expected a list of judged queries`);
  return rows.map((row: unknown, at) => {
    const place = `${source}, row ${at + 1}`;
    if (!isJudgedQuery(row))
      throw new Error(`${place}: expected { query, kind, relevant }, relevant being a list`);
    const unknown = row.relevant.find((title) => !titles.has(title));
    if (unknown !== undefined)
      throw new Error(`${place}, "${row.query}": no paper has the title "${unknown}"`);
    return row;
  });
}

function isJudgedQuery(row: unknown): row is JudgedQuery {
  if (typeof row !== 'object' || row === null) return false;
  const { query, kind, relevant } = row as Partial<Record<keyof JudgedQuery, unknown>>;
  return (
    typeof query === 'string' &&
    typeof kind === 'string' &&
    Array.isArray(relevant) &&
    relevant.length > 0 &&
    relevant.every((title) => typeof title === 'string')
  );
}
