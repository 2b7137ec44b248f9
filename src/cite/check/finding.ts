import type { Paper } from '../../core/paper';
import type { TextRange } from '../../core/textRange';
import type { TextEdit } from '../edit/textEdit';
import type { EntryDamage, PlacedEntry } from '../bibliography/placed/placedEntry';

/** What may be wrong with a citation or an entry, at the exact place in the text that was checked. */
export type Finding = UnknownKey | DuplicateKey | DuplicatePaper | DamagedEntry | DoubtfulEntry | UnusedEntry;

/** The checks, as the settings `literature.checks.*` name them. */
export type CheckName = Finding['check'];

/** A citation whose key is in none of the document's bibliographies. */
export interface UnknownKey {
  readonly check: 'unknownKey';
  /** The key alone. */
  readonly range: TextRange;
  readonly key: string;
  /** Keys of the document's own that may be meant, the likeliest first. */
  readonly nearest: readonly string[];
}

/** An entry of another bibliography, or of the same one. */
export interface OtherEntry {
  /** The place of its bibliography among those that were checked. */
  readonly bibliography: number;
  readonly entry: PlacedEntry;
}

/** An entry whose key one before it has. */
export interface DuplicateKey {
  readonly check: 'duplicateKey';
  /** The key of the later entry. */
  readonly range: TextRange;
  readonly entry: PlacedEntry;
  readonly first: OtherEntry;
  /** Both say the same, so that the later one can go. */
  readonly isCopy: boolean;
}

/** An entry for a work that one before it has under another key. */
export interface DuplicatePaper {
  readonly check: 'duplicatePaper';
  /** The key of the later entry. */
  readonly range: TextRange;
  readonly entry: PlacedEntry;
  readonly first: OtherEntry;
}

/** Damage that keeps a tool from reading an entry as it is meant. */
export interface DamagedEntry {
  readonly check: 'damagedEntry';
  /** Empty at the place where something is missing. */
  readonly range: TextRange;
  readonly code: EntryDamage['code'];
  readonly message: string;
  /** What mends it, where that is not in doubt. */
  readonly mend?: TextEdit;
}

/** An entry that says something else than the library does of the work that it names. */
export interface DoubtfulEntry extends Doubt {
  readonly check: 'doubtfulEntry';
  /** What disagrees: the id, the DOI, the year, the title or the authors. */
  readonly range: TextRange;
  readonly entry: PlacedEntry;
  /** Puts the library's word in place of the entry's. */
  readonly correction?: TextEdit;
}

/** In what an entry and the library disagree. */
export interface Doubt {
  /**
   * - `arxiv`, `doi`: the identifier is that of another work, or the work has another
   * - `malformed`: arXiv gives no such ids
   * - `year`, `title`, `authors`: the work is the right one and has another
   */
  readonly about: 'arxiv' | 'doi' | 'malformed' | 'year' | 'title' | 'authors';
  /** What the entry says. */
  readonly said: string;
  /** What the library says, where it knows. */
  readonly correct?: string;
  /** The paper to which the identifier belongs, or of which the entry tells; none for a malformed id. */
  readonly paper?: Paper;
}

/** An entry that nothing in the workspace cites. */
export interface UnusedEntry {
  readonly check: 'unusedEntry';
  /** The key. */
  readonly range: TextRange;
  readonly entry: PlacedEntry;
}
