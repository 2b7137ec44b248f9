import { hashString } from '../core/hash';
import type { Paper } from '../core/paper';
import type { StoredPaper } from './papers/storedPaper';

/** A paper as one source has it. */
export interface LibraryRecord {
  readonly paper: StoredPaper;
  readonly source: string;
  /** The place of the source among all; what a person keeps comes before what is bundled. */
  readonly rank: number;
}

/** All records that say the same of a work, so that copies of a bibliography are compared once. */
export interface Statement {
  /** What they say, as {@link stateWork} writes it. */
  readonly hash: number;
  readonly records: LibraryRecord[];
  readonly keys: StatementKeys;
}

/** By what a statement is found, as hashes: two that are the same by chance cost a comparison and nothing else. */
export interface StatementKeys {
  readonly identifiers: readonly number[];
  /** Left out for a title of symbols. */
  readonly title?: number;
  /** The title without its subtitles. */
  readonly beginnings: readonly number[];
}

/** The paper as the first of its records has it: all of them say the same of what is compared. */
export function paperOf({ records: [first] }: Statement): Paper {
  if (!first) throw new Error('a statement without records was kept');
  return first.paper.read();
}

/**
 * All that is compared, as a text: two records are one statement if it is the same. Short titles, and those without
 * authors, stand for many works (`Introduction`); without an identifier they are copies only if the key is the same.
 */
export function stateWork(paper: Paper): string {
  const { arxiv, doi, title, kind, year, venueYear, published, venue, volume, pages, authorCount } = paper;
  const said = [arxiv, doi, title, kind, year, venueYear, published, venue, volume, pages, authorCount];
  const isTelling =
    arxiv ?? doi ?? (paper.authors.length > 0 && title.split(' ', TELLING).length === TELLING);
  const key = isTelling ? '' : (paper.origins[0]?.key ?? '');
  return `${key}\n${said.join('\n')}\n${paper.authors.join('\n')}`;
}

/** So many words of a title are hardly those of a column. */
const TELLING = 7;

/** A number of 30 bits, which JavaScript keeps without memory of its own. */
export function hashText(text: string): number {
  const hash = hashString(text);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}
