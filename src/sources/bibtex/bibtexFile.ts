import type { TextRange } from '../../core/textRange';

/** What a `.bib` file says, with the places where it says it. Nothing in it is decoded: values are as written. */
export interface BibtexFile {
  /** In the order of the file. */
  readonly entries: readonly BibtexEntry[];
  readonly strings: readonly BibtexString[];
  /**
   * In the order in which they are met; ten thousand at most: nobody reads more, and a file that is no BibTeX has them
   * everywhere.
   */
  readonly problems: readonly BibtexProblem[];
}

/**
 * `@article{key, name = value, …}`
 *
 * What is asked for is read from the file's text each time, which the entry keeps alive: a hundred thousand entries as
 * objects would take several times the memory of the text. Keep `fields` in a variable rather than ask twice.
 */
export interface BibtexEntry {
  /** As written, e.g. `InProceedings`. */
  readonly type: string;
  /** Empty where the entry has none. */
  readonly key: string;
  /** Empty, at the place where the key belongs, where there is none. */
  readonly keyRange: TextRange;
  /** From the `@` to behind the closing delimiter, or to where a damaged entry was given up. */
  readonly range: TextRange;
  readonly delimiter: '{' | '(';
  /** In the order of the file; a field given twice stands here twice, and the first one counts. */
  readonly fields: readonly BibtexField[];
}

/** `name = "a " # jan # {b}` */
export interface BibtexField {
  /** As written, e.g. `archivePrefix`. */
  readonly name: string;
  readonly nameRange: TextRange;
  /** The pieces that `#` joins; at least one. */
  readonly value: readonly BibtexValuePiece[];
  readonly valueRange: TextRange;
}

/** One of the pieces of a value. */
export interface BibtexValuePiece {
  readonly kind: 'braced' | 'quoted' | 'number' | 'name';
  /** Without its delimiters. */
  readonly text: string;
}

/** `@string{name = value}` */
export interface BibtexString {
  readonly name: string;
  readonly value: readonly BibtexValuePiece[];
  readonly range: TextRange;
}

/** Damage at an exact place; what is good before and after it is read all the same. */
export interface BibtexProblem {
  readonly code:
    | 'missing-comma'
    | 'missing-equals'
    | 'missing-value'
    | 'missing-brace'
    | 'missing-key'
    | 'unbalanced'
    | 'truncated'
    | 'duplicate-field'
    | 'duplicate-key'
    | 'unknown-string'
    | 'unexpected-text';
  /** The characters to mark; empty at the place where something is missing. */
  readonly range: TextRange;
  /** A sentence that names what is wrong and the way out, e.g. `A comma is missing after the field “title”.` */
  readonly message: string;
  /** The key of the entry it is in, if it has one. */
  readonly key?: string;
  /** What in place of the characters of the range mends it; left out where only people can tell. */
  readonly mend?: string;
}
