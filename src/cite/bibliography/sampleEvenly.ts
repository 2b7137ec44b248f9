/** At most so many of the items, evenly from the first to the last: what a file's habits are read from. */
export function sampleEvenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, n) => items[Math.floor((n * items.length) / most)]).filter(
    (item) => item !== undefined,
  );
}
