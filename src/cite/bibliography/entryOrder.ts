import type { Slices } from '../../core/slices';

/** What an entry is sorted by. */
export interface Sortable {
  readonly key: string;
  readonly year?: number | undefined;
}

/** A new entry as text, and what it is sorted by. */
export interface NewEntry extends Sortable {
  readonly text: string;
}

type Rank = string | number;

/** The order that a file keeps its entries in: by rising or falling rank. */
export interface EntryOrder {
  readonly by: 'key' | 'year';
  readonly rank: (entry: Sortable) => Rank;
  readonly falls?: boolean;
}

/** Fewer entries are in some order by chance, and a new one stands as well at the end. */
const ENOUGH_KEYS = 3;
const ENOUGH_YEARS = 5;
const ENOUGH_DIFFERENT_YEARS = 3;
/** A sorted file may have an entry in twenty that someone put elsewhere. */
const EXCEPTIONS = 0.05;

const BY_KEY: readonly EntryOrder[] = [
  { by: 'key', rank: ({ key }) => key.toLowerCase() },
  { by: 'key', rank: ({ key }) => key },
];
const BY_YEAR: readonly EntryOrder[] = [
  { by: 'year', rank: ({ year = 0 }) => year },
  { by: 'year', rank: ({ year = 0 }) => year, falls: true },
];

/** The order in which the entries evidently are; undefined if they are in none. */
export function findOrder(entries: readonly Sortable[]): EntryOrder | undefined {
  const keyed = entries.length >= ENOUGH_KEYS ? BY_KEY : [];
  const years = new Set(entries.map(({ year }) => year));
  const isDated =
    entries.length >= ENOUGH_YEARS && years.size >= ENOUGH_DIFFERENT_YEARS && !years.has(undefined);
  return [...keyed, ...(isDated ? BY_YEAR : [])].find((order) => isSorted(entries, order));
}

function isSorted(entries: readonly Sortable[], { rank, falls = false }: EntryOrder): boolean {
  let exceptions = Math.floor((entries.length - 1) * EXCEPTIONS);
  let previous: Rank | undefined;
  for (const entry of entries) {
    const next = rank(entry);
    if (previous !== undefined && isAfter(previous, next, falls) && exceptions-- === 0) return false;
    previous = next;
  }
  return true;
}

/** New entries by how many of those present they stand behind, and sorted among each other. */
export function* groupByPlace(
  entries: readonly NewEntry[],
  present: readonly Sortable[],
  { rank, falls = false }: EntryOrder,
): Slices<ReadonlyMap<number, readonly NewEntry[]>> {
  const ranks = present.map(rank);
  const groups = new Map<number, readonly NewEntry[]>();
  const ranked = entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((a, b) => Number(isAfter(a.rank, b.rank, falls)) - Number(isAfter(b.rank, a.rank, falls)));
  for (const { entry, rank } of ranked) {
    yield;
    const place = placeInOrder(ranks, rank, falls);
    groups.set(place, [...(groups.get(place) ?? []), entry]);
  }
  return groups;
}

/**
 * How many of the entries stand before a new one: the number with which the fewest stand on the wrong side of it, so
 * that one entry out of place does not lead astray; of equals the highest, behind those that it does not differ from.
 */
function placeInOrder(ranks: readonly Rank[], rank: Rank, falls: boolean): number {
  let place = 0;
  let wrong = 0;
  let fewest = 0;
  for (let at = 0; at < ranks.length; at++) {
    wrong += isAfter(ranks[at] ?? '', rank, falls) ? 1 : -1;
    if (wrong <= fewest) [place, fewest] = [at + 1, wrong];
  }
  return place;
}

/** By code unit: `localeCompare` depends on the machine's language. */
function isAfter(a: Rank, b: Rank, falls: boolean): boolean {
  return falls ? a < b : a > b;
}
