import { searchedKey, type SearchedKey } from '../../cite/completion/rankKeys';
import { runInSlices, type Slices } from '../../core/slices';
import { pause } from '../pause';
import type { ReadBibliography } from '../writing/bibliographyEntries';

/**
 * The keys of bibliographies with the words by which they are found. What entries say is read beside other work: until
 * then a key is found by itself, and by what the library knows of its paper.
 */
export class OwnKeys {
  private readonly known = new WeakMap<ReadBibliography, readonly SearchedKey[]>();

  /** The keys of some bibliographies, each once, in their order. */
  of(bibliographies: readonly ReadBibliography[]): readonly SearchedKey[] {
    const [only, ...others] = bibliographies;
    if (only && others.length === 0) return this.keysOf(only);
    const keys = bibliographies.flatMap((bibliography) => this.keysOf(bibliography));
    return [...new Map(keys.toReversed().map((one) => [one.key, one])).values()].reverse();
  }

  private keysOf(bibliography: ReadBibliography): readonly SearchedKey[] {
    const before = this.known.get(bibliography);
    if (before) return before;
    const keys = [...bibliography.byKey.keys()].map((key) => searchedKey(key, []));
    this.known.set(bibliography, keys);
    void runInSlices(readWords(bibliography), { pause }).then((read) => {
      this.known.set(bibliography, read);
    });
    return keys;
  }
}

function* readWords({ byKey }: ReadBibliography): Slices<readonly SearchedKey[]> {
  const keys: SearchedKey[] = [];
  for (const [key, entry] of byKey) {
    yield;
    const { title, authors, year } = entry.read();
    keys.push(searchedKey(key, [title, ...authors, year?.toString() ?? '']));
  }
  return keys;
}
