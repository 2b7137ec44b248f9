import type { Paper } from '../core/paper';

/** A paper as one source has it. */
export interface LibraryRecord {
  readonly paper: Paper;
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

/** All that is compared, as a text: two records are one statement if it is the same. */
export function stateWork(paper: Paper): string {
  const { arxiv, doi, title, kind, year, venueYear, published, venue, volume, pages, authorCount } = paper;
  const said = [arxiv, doi, title, kind, year, venueYear, published, venue, volume, pages, authorCount];
  return `${said.join('\n')}\n${paper.authors.join('\n')}`;
}

/** A number of 30 bits, which JavaScript keeps without memory of its own (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}
