import type { Slices } from '../../../core/slices';
import type { EntryDamage, PlacedEntries, PlacedEntry } from './placedEntry';

/** So many entries are taken in at a stretch. */
const STRETCH = 500;

/** Where there are none. */
export const NO_ENTRIES: PlacedEntries = { entries: [], byKey: new Map(), damage: [] };

/** Makes entries ready to be found by their keys. */
export function* indexEntries(
  entries: readonly PlacedEntry[],
  damage: readonly EntryDamage[],
): Slices<PlacedEntries> {
  const byKey = new Map<string, PlacedEntry>();
  const aliases: (readonly [string, PlacedEntry])[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % STRETCH === STRETCH - 1) yield;
    if (entry.key !== '' && !byKey.has(entry.key)) byKey.set(entry.key, entry);
    for (const { key, kind } of entry.mentions()) if (kind === 'alias') aliases.push([key, entry]);
  }
  for (const [alias, entry] of aliases) if (!byKey.has(alias)) byKey.set(alias, entry);
  return { entries, byKey, damage };
}
