import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import { addBibtexEntries } from './addBibtexEntries';
import { addCslEntries } from './addCslEntries';
import { addHayagrivaEntries } from './addHayagrivaEntries';
import type { AddOptions, Addition } from './addition';

/**
 * What adds to a bibliography the papers that it lacks. An entry that is there already is used as it is; a new one
 * follows the manner of the file, and nothing else in it changes.
 *
 * @param text of the whole file; empty for a new one
 */
export function* addEntries(text: string, papers: readonly Paper[], options: AddOptions): Slices<Addition> {
  switch (options.dialect) {
    case 'hayagriva':
      return yield* addHayagrivaEntries(text, papers, options);
    case 'csl-json':
      return yield* addCslEntries(text, papers, options);
    case 'bib':
      return yield* addBibtexEntries(text, papers, undefined, options);
    default:
      return yield* addBibtexEntries(text, papers, options.dialect, options);
  }
}
