import type { BibliographyEntry } from './bibliographyEntry';
import type { Problem } from './problem';

/** An entry with the line, from 1, on which it begins in its source. */
export interface SourceEntry extends BibliographyEntry {
  readonly line: number;
}

/** What a source says: everything that could be read, and a word about everything that could not. */
export interface SourceReading {
  /** In the order of the source. */
  readonly entries: readonly SourceEntry[];
  readonly problems: readonly Problem[];
}
