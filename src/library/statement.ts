import type { Paper } from '../core/paper';
import type { StoredPaper } from './papers/storedPaper';
import type { StatedWork } from './statedWork';

/** A paper as one source has it. */
export interface LibraryRecord {
  readonly paper: StoredPaper;
  readonly source: string;
  /** The place of the source among all; what a person keeps comes before what is bundled. */
  readonly rank: number;
}

/** All records that say the same of a work, so that copies of a bibliography are compared once. */
export interface Statement extends StatedWork {
  readonly records: LibraryRecord[];
}

/** The paper as the first of its records has it: all of them say the same of what is compared. */
export function paperOf({ records: [first] }: Statement): Paper {
  if (!first) throw new Error('a statement without records was kept');
  return first.paper.read();
}
