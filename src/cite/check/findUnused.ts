import type { Slices } from '../../core/slices';
import type { PlacedEntry } from '../bibliography/placed/placedEntry';
import type { CheckedBibliography, ReadEntry } from './checkedBibliography';
import type { UnusedEntry } from './finding';

/** What the documents of a workspace cite. */
export interface CitedKeys {
  readonly keys: ReadonlySet<string>;
  /** The same in lower case, for what does not tell keys apart by it. */
  readonly folded: ReadonlySet<string>;
  /** All is cited (`\nocite{*}`), or what is cited cannot be told (`\cite{#1}`). */
  readonly mayBeAll: boolean;
}

/**
 * Finds the entries that nothing cites. None where nothing of the bibliography is cited: it is not in use yet, or is
 * used elsewhere.
 */
export function* findUnused(
  { entries, foldsCase, readings }: CheckedBibliography,
  cited: CitedKeys,
): Slices<readonly UnusedEntry[]> {
  if (cited.mayBeAll) return [];
  const mentioned = new Set<string>();
  const open: { readonly entry: PlacedEntry; readonly foldedKeys: ReadEntry['foldedKeys'] }[] = [];
  let isInUse = false;
  for (const [index, entry] of entries.entries()) {
    if (index % 512 === 511) yield;
    const reading = readings[index];
    if (reading === undefined) continue;
    const { keys, foldedKeys, mentions, mayBeCited } = reading;
    for (const { key, kind } of mentions) if (kind === 'reference') mentioned.add(key.toLowerCase());
    if (!mayBeCited) continue;
    if (hasAny(cited.keys, keys) || (foldsCase && hasAny(cited.folded, foldedKeys))) isInUse = true;
    else open.push({ entry, foldedKeys });
  }
  if (!isInUse) return [];
  return open
    .filter(({ foldedKeys }) => !hasAny(mentioned, foldedKeys))
    .map(({ entry }) => ({ check: 'unusedEntry', range: entry.keyRange, entry }));
}

function hasAny(set: ReadonlySet<string>, keys: readonly string[]): boolean {
  return keys.some((key) => set.has(key));
}
