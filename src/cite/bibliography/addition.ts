import type { Paper } from '../../core/paper';
import type { TextEdit } from '../edit/textEdit';
import type { BibDialect } from '../entry/latexText';
import type { KeyPattern } from '../key/keyPattern';

/**
 * In what a bibliography that can be added to is written; `bib` leaves it to the file whether that is BibTeX or
 * BibLaTeX, and is BibTeX where the file does not tell.
 */
export type WritableDialect = BibDialect | 'bib' | 'hayagriva' | 'csl-json';

/** How entries are added. */
export interface AddOptions {
  readonly dialect: WritableDialect;
  /** The setting's; a file that evidently follows another pattern goes on following it. */
  readonly pattern: KeyPattern;
  /** Keys of the document's other bibliographies, in lower case: new ones differ from them too. */
  readonly elsewhere?: ReadonlySet<string>;
}

/** What it takes to have papers in a bibliography. */
export type Addition =
  | {
      readonly kind: 'added';
      /** In the text before, without overlap; none where every paper is there already. */
      readonly edits: readonly TextEdit[];
      /** The key of each paper, by which to cite it. */
      readonly keys: ReadonlyMap<Paper['id'], string>;
      /** Those that get an entry. */
      readonly added: readonly Paper[];
      /** Those that are there already, if under another key. */
      readonly reused: readonly Paper[];
      /** All keys that the bibliography has before, in lower case. */
      readonly present: ReadonlySet<string>;
    }
  | Refusal;

/** Why nothing can be added to a file. */
export interface Refusal {
  readonly kind: 'refused';
  /** A sentence that names what is in the way, where, and the way out; the file's name goes before it. */
  readonly message: string;
}

/** The refusal with this message. */
export function refuse(message: string): Refusal {
  return { kind: 'refused', message };
}
