import type { PlacedEntries } from '../../cite/bibliography/placed/placedEntry';
import type { TextRange } from '../../core/textRange';

/** Where the entries of a bibliography have a key: as their own, as an alias, or in a field such as `crossref`. */
export function keyPlaces({ entries, mentions }: PlacedEntries, key: string): readonly TextRange[] {
  return [
    ...entries.flatMap((entry) => (entry.key === key ? [entry.keyRange] : [])),
    ...(mentions.get(key) ?? []).map(({ range }) => range),
  ];
}
