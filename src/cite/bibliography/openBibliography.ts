import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import type { TextEdit } from '../edit/textEdit';
import type { KeyedSource } from '../key/followsPattern';
import type { EntryIdentity } from './entryIdentity';
import type { NewEntry } from './entryOrder';

/** A bibliography that was read as far as it takes to add papers, whatever its format. */
export interface OpenBibliography {
  readonly kind: 'open';
  /** One for each entry, in the order of the file. */
  readonly identities: Iterable<EntryIdentity>;
  /** Entries whose keys show the pattern that the file follows. */
  readonly sample: () => readonly KeyedSource[];
  /** Finds out how the file writes its entries and where; asked only if there is one to add. */
  readonly measure: () => Slices<EntryWriter>;
}

/** Writes new entries in the manner of a file; texts have `\n` for line ends, whatever the file has. */
export interface EntryWriter {
  readonly write: (paper: Paper, key: string) => string;
  /**
   * The edits that put new entries in their places; undefined if there is no place at which they would be read as
   * entries.
   */
  readonly place: (entries: readonly NewEntry[]) => Slices<readonly TextEdit[] | undefined>;
}
