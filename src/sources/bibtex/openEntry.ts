import type { TextRange } from '../../core/textRange';
import type { BibtexCursor } from './bibtexCursor';
import type { EntryStore } from './entryStore';
import type { BibtexProblem } from './bibtexFile';
import { type ProblemList, show } from './problemList';

/** What the parts of one scan share. */
export interface Scan {
  readonly cursor: BibtexCursor;
  readonly problems: ProblemList;
  readonly store: EntryStore;
  /** The strings defined so far, in lower case. */
  readonly strings: Set<string>;
  /** The names of the open entry's fields, in lower case. One set for all entries, as making one is dear. */
  readonly names: Set<string>;
  /**
   * How often a value that is not closed may still be followed to the end of the file. After that, values end at the
   * first sign of damage: else a file of such values would be read as often as it has entries.
   */
  patience: number;
}

/** An entry, a `@string` or a `@preamble` while it is read. */
export interface OpenEntry {
  /** How its `@` is indented; 0 where something stands before it on its line. */
  readonly margin: number;
  /** The character that closes it. */
  readonly closing: number;
  /** How messages name it: `the entry “x”`. */
  title: string;
  /** What stands in it with a name. */
  readonly holds: 'field' | 'string';
  key: string;
  /** Behind the last character that was understood to belong to it. */
  end: number;
  /** Whose value is read: the name of a field by its place, or nothing for the value of a `@preamble`. */
  field: TextRange | undefined;
  /** Whether a value of it was not closed where it should have been. */
  damaged: boolean;
}

/** How messages name what a value belongs to: `the field “title”`. */
export function nameField({ store }: Scan, { field, title, holds }: OpenEntry): string {
  return field === undefined ? title : `the ${holds} ${show(store.slice(field))}`;
}

/** Adds a problem of an entry; `describe` makes its message, and `mend` in place of the range mends it. */
export function report(
  { problems }: Scan,
  { key }: OpenEntry,
  code: BibtexProblem['code'],
  range: TextRange,
  describe: () => string,
  mend?: string,
): void {
  problems.add(code, range, describe, key, mend);
}
