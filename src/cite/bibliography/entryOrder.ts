/** What an entry is sorted by. */
export interface Sortable {
  readonly key: string;
  readonly year?: number | undefined;
}

/** A new entry as text, and what it is sorted by. */
export interface NewEntry extends Sortable {
  readonly text: string;
}

/** The order that a file keeps its entries in: negative where `a` stands before `b`. */
export type EntryOrder = (a: Sortable, b: Sortable) => number;

/** Fewer entries are in some order by chance, and a new one stands as well at the end. */
const ENOUGH_KEYS = 3;
const ENOUGH_YEARS = 5;
const ENOUGH_DIFFERENT_YEARS = 3;
/** A sorted file may have an entry in twenty that someone put elsewhere. */
const EXCEPTIONS = 0.05;

const byKeyInAnyCase: EntryOrder = (a, b) => compareText(a.key.toLowerCase(), b.key.toLowerCase());
const byKey: EntryOrder = (a, b) => compareText(a.key, b.key);
const byYear: EntryOrder = (a, b) => (a.year ?? 0) - (b.year ?? 0);
const byYearBackwards: EntryOrder = (a, b) => byYear(b, a);

/** The order in which the entries evidently are; undefined if they are in none. */
export function findOrder(entries: readonly Sortable[]): EntryOrder | undefined {
  const keyed = entries.length >= ENOUGH_KEYS ? [byKeyInAnyCase, byKey] : [];
  const years = new Set(entries.map(({ year }) => year));
  const dated =
    entries.length >= ENOUGH_YEARS && years.size >= ENOUGH_DIFFERENT_YEARS && !years.has(undefined)
      ? [byYear, byYearBackwards]
      : [];
  return [...keyed, ...dated].find((order) => isSorted(entries, order));
}

function isSorted(entries: readonly Sortable[], order: EntryOrder): boolean {
  let exceptions = Math.floor((entries.length - 1) * EXCEPTIONS);
  for (const [at, entry] of entries.entries()) {
    const previous = entries[at - 1];
    if (previous !== undefined && order(previous, entry) > 0 && exceptions-- === 0) return false;
  }
  return true;
}

/**
 * How many of the entries stand before a new one: the number with which the fewest stand on the wrong side of it, so
 * that one entry out of place does not lead astray; of equals the highest, behind those that it does not differ from.
 */
function placeInOrder(entries: readonly Sortable[], entry: Sortable, order: EntryOrder): number {
  let place = 0;
  let wrong = 0;
  let fewest = 0;
  for (const [at, each] of entries.entries()) {
    wrong += order(each, entry) > 0 ? 1 : -1;
    if (wrong <= fewest) [place, fewest] = [at + 1, wrong];
  }
  return place;
}

/** New entries by how many of those present they stand behind, and sorted among each other. */
export function groupByPlace(
  entries: readonly NewEntry[],
  present: readonly Sortable[],
  order: EntryOrder,
): ReadonlyMap<number, readonly NewEntry[]> {
  const groups = new Map<number, readonly NewEntry[]>();
  for (const entry of entries.toSorted(order)) {
    const place = placeInOrder(present, entry, order);
    groups.set(place, [...(groups.get(place) ?? []), entry]);
  }
  return groups;
}

/** By code unit: `localeCompare` depends on the machine's language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
