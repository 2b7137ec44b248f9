import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import type { TextEdit } from '../edit/textEdit';
import type { KeyPattern } from '../key/keyPattern';

/** In what a bibliography that can be added to is written; `bib` leaves the dialect to the file, BibTeX if it has no say. */
export type WritableDialect = 'bib' | 'bibtex' | 'biblatex' | 'hayagriva' | 'csl-json';

/** How entries are added. */
export interface AddOptions {
  readonly dialect: WritableDialect;
  /** The setting's; a file that evidently follows another pattern goes on following it. */
  readonly pattern: KeyPattern;
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
    }
  | {
      readonly kind: 'refused';
      /** A sentence that names what is in the way, where, and the way out; the file's name goes before it. */
      readonly message: string;
    };

/**
 * What adds to a bibliography the papers that it lacks. An entry that is there already is used as it is; a new one
 * follows the manner of the file, and nothing else in it changes.
 *
 * @param text of the whole file; empty for a new one
 */
export function* addEntries(text: string, papers: readonly Paper[], options: AddOptions): Slices<Addition> {
  yield;
  const what = `${papers.length} entries to ${text.length} characters of ${options.dialect}`;
  return { kind: 'refused', message: `Adding ${what} is not there yet.` };
}
