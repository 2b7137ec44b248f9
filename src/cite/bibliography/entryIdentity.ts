import type { BibliographyEntry } from '../../sources/bibliographyEntry';
import type { KeyedSource } from '../key/followsPattern';

/** An entry of a bibliography as far as it tells which paper it is; what is not read of it is empty. */
export type EntryIdentity = Pick<BibliographyEntry, 'key' | 'arxiv' | 'doi' | 'title' | 'authors' | 'year'>;

/** What the key of an entry may have been made of. */
export function keyedSourceOf({ title, authorsComplete, ...entry }: BibliographyEntry): KeyedSource {
  const more = authorsComplete ? 0 : 1;
  return { ...entry, sourceTitle: title, authorCount: entry.authors.length + more };
}
