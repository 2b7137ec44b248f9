import { parseJson } from '../sources/parseJson';

/** A person's judgement of one paper. */
export interface TopicLabel {
  /** Exactly as in the index, where the row has no abstract. */
  readonly title: string;
  readonly abstract?: string;
  /** A topic id; empty when the paper fits nowhere. */
  readonly primary: string;
  /** Further topic ids that are no mistake. */
  readonly acceptable: readonly string[];
}

/**
 * Reads rows `[{ title, abstract?, primary, acceptable }]`.
 *
 * @param source the file's name in errors.
 * @param topics the ids that a label may name.
 * @throws Error that names the file and the row, for a wrong shape or a topic that does not exist.
 */
export function readTopicLabels(
  source: string,
  text: string,
  topics: ReadonlySet<string>,
): readonly TopicLabel[] {
  const rows = parseJson(source, text);
  if (!Array.isArray(rows) || rows.length === 0)
    throw new Error(`${source}: expected a list of labelled papers`);
  return rows.map((row: unknown, at) => {
    const place = `${source}, row ${at + 1}`;
    if (!isLabel(row)) {
      throw new Error(
        `${place}: expected { title, abstract?, primary, acceptable }, acceptable being a list`,
      );
    }
    const unknown = [row.primary, ...row.acceptable].find((id) => id !== '' && !topics.has(id));
    if (unknown !== undefined) throw new Error(`${place}, "${row.title}": there is no topic "${unknown}"`);
    return row;
  });
}

function isLabel(row: unknown): row is TopicLabel {
  if (typeof row !== 'object' || row === null) return false;
  const { title, abstract, primary, acceptable } = row as Partial<Record<keyof TopicLabel, unknown>>;
  return (
    typeof title === 'string' &&
    (abstract === undefined || typeof abstract === 'string') &&
    typeof primary === 'string' &&
    Array.isArray(acceptable) &&
    acceptable.every((id) => typeof id === 'string')
  );
}
