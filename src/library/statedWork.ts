import { hashString } from '../core/hash';
import type { Identifiers } from '../core/identity';
import type { Paper } from '../core/paper';
import { readWorkIdentifiers } from '../core/workIdentifiers';
import { readWorkTitle } from '../core/workTitle';

/** By what a statement is found, as hashes: two that are the same by chance cost a comparison and nothing else. */
export interface StatementKeys {
  readonly identifiers: readonly number[];
  /** Left out for a title of symbols. */
  readonly title?: number;
  /** The title without its subtitles. */
  readonly beginnings: readonly number[];
}

/** By what records of one work are found: the hash of what one says, and keys. */
export interface StatedWork {
  /** Of the text that {@link stateWork} writes. */
  readonly hash: number;
  readonly keys: StatementKeys;
}

/** Reads by what the work of a paper is found. */
export function describeWork(paper: Paper): StatedWork {
  return { hash: hashText(stateWork(paper)), keys: keysOf(paper) };
}

/** By what a record of these identifiers is found. */
export function keysOf(named: Identifiers): StatementKeys {
  const title = readWorkTitle(named.title);
  return {
    identifiers: Object.entries(readWorkIdentifiers(named)).map(([kind, name]) =>
      hashText(`${kind} ${String(name)}`),
    ),
    ...(title.full !== '' && { title: hashText(title.full) }),
    beginnings: [...new Set(title.beginnings.map(({ full }) => hashText(full)))],
  };
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
