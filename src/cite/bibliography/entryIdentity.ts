import type { BibliographyEntry } from '../../sources/bibliographyEntry';
import type { KeyedSource } from '../key/followsPattern';

/** An entry of a bibliography as far as it tells which paper it is. */
export interface EntryIdentity {
  /** Empty if the entry has none. */
  readonly key: string;
  readonly arxiv?: string;
  readonly doi?: string;
  /** As a reader sees it; empty if the entry has none. */
  readonly title: string;
  /** In the order of the paper; a name may have the family name first, with a comma. */
  readonly authors: readonly string[];
  readonly year?: number;
}

/** What the key of an entry may have been made of. */
export function keyedSourceOf({ title, authorsComplete, ...entry }: BibliographyEntry): KeyedSource {
  const more = authorsComplete ? 0 : 1;
  return { ...entry, sourceTitle: title, authorCount: entry.authors.length + more };
}
