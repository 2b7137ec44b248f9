import type { Slices } from '../../../core/slices';
import type { EntryDamage, KeyMention, PlacedEntries, PlacedEntry } from './placedEntry';

/** So many entries are taken in at a stretch. */
const STRETCH = 500;

/** Where there are none. */
export const NO_ENTRIES: PlacedEntries = { entries: [], byKey: new Map(), mentions: new Map(), damage: [] };

/** Makes entries ready to be found by their keys. */
export function* indexEntries(
  entries: readonly PlacedEntry[],
  damage: readonly EntryDamage[],
): Slices<PlacedEntries> {
  const byKey = new Map<string, PlacedEntry>();
  const aliases: (readonly [string, PlacedEntry])[] = [];
  const mentions = new Map<string, KeyMention[]>();
  for (const [index, entry] of entries.entries()) {
    if (index % STRETCH === STRETCH - 1) yield;
    if (entry.key !== '' && !byKey.has(entry.key)) byKey.set(entry.key, entry);
    for (const mention of entry.mentions()) {
      const { key, kind } = mention;
      if (kind === 'alias') aliases.push([key, entry]);
      const known = mentions.get(key);
      if (known) known.push(mention);
      else mentions.set(key, [mention]);
    }
  }
  for (const [alias, entry] of aliases) if (!byKey.has(alias)) byKey.set(alias, entry);
  return { entries, byKey, mentions, damage };
}
