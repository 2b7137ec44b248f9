import type { BibliographyEntry } from '../../../sources/bibliographyEntry';
import type { EntryFacts } from './placedEntry';

/** What an entry says, but for its abstract, in formats where that takes no time to read. */
export function factsOf(read: () => BibliographyEntry): () => EntryFacts {
  return () => {
    const { abstract, ...facts } = read();
    return facts;
  };
}
