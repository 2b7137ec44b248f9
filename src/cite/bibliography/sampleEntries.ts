/** From so many entries a file's habits are read; more would tell the same. */
export const SAMPLE = 100;

/** The entries that a file's habits are read from, evenly from the first to the last. */
export function sampleEntries<Entry>(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= SAMPLE) return entries;
  return Array.from({ length: SAMPLE }, (_, n) => entries[Math.floor((n * entries.length) / SAMPLE)]).filter(
    (entry) => entry !== undefined,
  );
}
