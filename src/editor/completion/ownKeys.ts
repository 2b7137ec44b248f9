import type { PlacedEntry } from '../../cite/bibliography/placed/placedEntry';
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
  /** By how an entry is read, which stays the same as long as it says the same. */
  private readonly read = new WeakMap<PlacedEntry['facts'], SearchedKey>();

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
    const keys = Array.from(
      bibliography.byKey,
      ([key, entry]) => this.readBefore(key, entry) ?? searchedKey(key, []),
    );
    this.known.set(bibliography, keys);
    void runInSlices(this.readWords(bibliography), { pause }).then((read) => {
      this.known.set(bibliography, read);
    });
    return keys;
  }

  private *readWords({ byKey }: ReadBibliography): Slices<readonly SearchedKey[]> {
    const keys: SearchedKey[] = [];
    for (const [key, entry] of byKey) {
      let read = this.readBefore(key, entry);
      if (read === undefined) {
        yield;
        const { title, authors, year } = entry.facts();
        read = searchedKey(key, [title, ...authors, year?.toString() ?? '']);
        // An alias finds its entry as well.
        if (key === entry.key) this.read.set(entry.facts, read);
      }
      keys.push(read);
    }
    return keys;
  }

  private readBefore(key: string, { key: own, facts }: PlacedEntry): SearchedKey | undefined {
    return key === own ? this.read.get(facts) : undefined;
  }
}
