import type { Slices } from '../../../core/slices';
import { endingOf } from '../../project/paths';
import type { BibliographyDialect } from '../../project/citingProject';
import type { PlacedEntries } from './placedEntry';
import { placeBibtex } from './placeBibtex';
import { placeCsl } from './placeCsl';
import { placeYaml } from './placeYaml';

const YAML = ['.yml', '.yaml'];

/**
 * Finds the entries of a bibliography; undefined for a format that has no keys, such as RIS.
 *
 * @param path tells CSL data in YAML among the dialects that cannot be added to
 */
export function* placeEntriesOf(
  text: string,
  dialect: BibliographyDialect,
  path: string,
): Slices<PlacedEntries | undefined> {
  switch (dialect) {
    case 'bibtex':
    case 'biblatex':
      return yield* placeBibtex(text);
    case 'csl-json':
      return yield* placeCsl(text);
    case 'hayagriva':
      return yield* placeYaml(text);
    case 'other':
      return YAML.includes(endingOf(path)) ? yield* placeYaml(text) : undefined;
  }
}
