import type { Slices } from '../../core/slices';
import type { CheckedBibliography } from './checkedBibliography';
import type { UnusedEntry } from './finding';

/** What the documents of a workspace cite. */
export interface CitedKeys {
  /** Whether a key is cited; with `foldsCase` whatever its letter case. */
  readonly has: (key: string, foldsCase: boolean) => boolean;
  /** All is cited (`\nocite{*}`), or what is cited cannot be told (`\cite{#1}`). */
  readonly mayBeAll: boolean;
}

/** No works to be cited by themselves: what other entries take in, and what keeps data of programs. */
const NEVER_CITED = /^(?:xdata|comment|control|preamble|set)$/i;

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
  const open: { readonly finding: UnusedEntry; readonly keys: readonly string[] }[] = [];
  let isInUse = false;
  for (const [index, entry] of entries.entries()) {
    if (index % 512 === 511) yield;
    const { mentions = [], facts } = readings[index] ?? {};
    for (const { key, kind } of mentions) if (kind === 'reference') mentioned.add(key.toLowerCase());
    if (!/^\S+$/.test(entry.key) || NEVER_CITED.test(facts?.type ?? '')) continue;
    const aliases = mentions.flatMap(({ key, kind }) => (kind === 'alias' ? [key] : []));
    const keys = [entry.key, ...aliases];
    if (keys.some((key) => cited.has(key, foldsCase))) isInUse = true;
    else open.push({ finding: { check: 'unusedEntry', range: entry.keyRange, entry }, keys });
  }
  if (!isInUse) return [];
  return open.flatMap(({ finding, keys }) =>
    keys.some((key) => mentioned.has(key.toLowerCase())) ? [] : [finding],
  );
}
