/** What an entry is sorted by. */
export interface Sortable {
  readonly key: string;
  readonly year?: number | undefined;
}

/** A new entry as text, and what it is sorted by. */
export interface NewEntry extends Sortable {
  readonly text: string;
}

/** The order that a file keeps its entries in. */
export interface EntryOrder {
  readonly by: 'key' | 'year';
  /** Negative where `a` stands before `b`. */
  readonly compare: (a: Sortable, b: Sortable) => number;
}

/** Fewer entries are in some order by chance, and a new one stands as well at the end. */
const ENOUGH_KEYS = 3;
const ENOUGH_YEARS = 5;
const ENOUGH_DIFFERENT_YEARS = 3;
/** A sorted file may have an entry in twenty that someone put elsewhere. */
const EXCEPTIONS = 0.05;

const BY_KEY: readonly EntryOrder[] = [
  { by: 'key', compare: (a, b) => compareText(a.key.toLowerCase(), b.key.toLowerCase()) },
  { by: 'key', compare: (a, b) => compareText(a.key, b.key) },
];
const BY_YEAR: readonly EntryOrder[] = [
  { by: 'year', compare: (a, b) => (a.year ?? 0) - (b.year ?? 0) },
  { by: 'year', compare: (a, b) => (b.year ?? 0) - (a.year ?? 0) },
];

/** The order in which the entries evidently are; undefined if they are in none. */
export function findOrder(entries: readonly Sortable[]): EntryOrder | undefined {
  const keyed = entries.length >= ENOUGH_KEYS ? BY_KEY : [];
  const years = new Set(entries.map(({ year }) => year));
  const isDated =
    entries.length >= ENOUGH_YEARS && years.size >= ENOUGH_DIFFERENT_YEARS && !years.has(undefined);
  return [...keyed, ...(isDated ? BY_YEAR : [])].find((order) => isSorted(entries, order));
}

function isSorted(entries: readonly Sortable[], { compare }: EntryOrder): boolean {
  let exceptions = Math.floor((entries.length - 1) * EXCEPTIONS);
  for (const [at, entry] of entries.entries()) {
    const previous = entries[at - 1];
    if (previous !== undefined && compare(previous, entry) > 0 && exceptions-- === 0) return false;
  }
  return true;
}

/**
 * How many of the entries stand before a new one: the number with which the fewest stand on the wrong side of it, so
 * that one entry out of place does not lead astray; of equals the highest, behind those that it does not differ from.
 */
function placeInOrder(entries: readonly Sortable[], entry: Sortable, { compare }: EntryOrder): number {
  let place = 0;
  let wrong = 0;
  let fewest = 0;
  for (const [at, each] of entries.entries()) {
    wrong += compare(each, entry) > 0 ? 1 : -1;
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
  for (const entry of entries.toSorted(order.compare)) {
    const place = placeInOrder(present, entry, order);
    groups.set(place, [...(groups.get(place) ?? []), entry]);
  }
  return groups;
}

/** By code unit: `localeCompare` depends on the machine's language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
