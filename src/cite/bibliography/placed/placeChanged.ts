import type { Slices } from '../../../core/slices';
import type { TextChange } from '../../../core/textChange';
import type { TextRange } from '../../../core/textRange';
import type { BibtexEntry } from '../../../sources/bibtex/bibtexFile';
import { scanBibtex } from '../../../sources/bibtex/scanBibtex';
import { BibtexPlace, BibtexReading, move } from './bibtexPlace';
import { indexEntries } from './indexEntries';
import type { EntryDamage, PlacedBibtex, PlacedEntry } from './placedEntry';

/** A `.bib` file as it was read. */
export interface ReadText {
  readonly text: string;
  readonly placed: PlacedBibtex;
}

/** What reaches farther than an entry. */
const BEYOND_ENTRIES = /@\s*(?:string|preamble|comment)\b/i;

/**
 * Finds the entries of a `.bib` file that has changed in a few of them, as after a keystroke: these are read, with the
 * ones before and behind them and those that inherit from them, and all others are as they were but for their places.
 * Entries whose keys are taken are not among the damage.
 *
 * @param change where the texts differ
 * @returns undefined where only a look at the whole file tells: a neighbour is read as another one, a string is changed
 */
export function* placeChanged(
  before: ReadText,
  text: string,
  { start, oldEnd, shift }: TextChange,
): Slices<PlacedBibtex | undefined> {
  const { entries, damage, strings, resolved, texts } = before.placed;
  const first = entries.findIndex(({ range }) => range.end >= start);
  const last = entries.findLastIndex(({ range }) => range.start <= oldEnd);
  const right = entries[last + 2];
  // Two before it, since damage may be told of what follows an entry; and not where such damage may be of either.
  let left = Math.max(0, first - 2);
  while (left > 0 && endOf(entries[left - 1]) === entries[left]?.range.start) left -= 1;
  const border = entries[left]?.range.start;
  if (first < 1 || last < first || border === undefined) return undefined;
  const outer = [entries[left - 1], ...strings.filter(({ range }) => range.end <= border)];
  const from = Math.max(...outer.map(endOf));
  if (from === border && border > 0) return undefined;
  if (damage.some((one) => mayEndAnywhere(one) && one.range.start < border)) return undefined;
  const oldUntil = right?.range.start ?? before.text.length;
  // A copy: a part of the text would keep all of it alive, once for each letter that is typed.
  const stretch = ` ${text.slice(from, oldUntil + shift)}`.slice(1);
  if (BEYOND_ENTRIES.test(stretch) || BEYOND_ENTRIES.test(before.text.slice(from, oldUntil)))
    return undefined;
  const defined = strings.flatMap(({ name, range }) => (range.end <= from ? [name] : []));
  const read = yield* scanBibtex(stretch, defined);
  const tail = entries[last + 1];
  // The neighbours must be read as they were: else the change reaches farther than it seems.
  const isAsBefore = (one: PlacedEntry | undefined, now: BibtexEntry | undefined, by: number) =>
    one === undefined ||
    (one.key === now?.key &&
      one.range.start === now.range.start + by &&
      one.range.end === now.range.end + by);
  const heads = entries.slice(left, first);
  if (!heads.every((one, place) => isAsBefore(one, read.entries[place], from))) return undefined;
  if (!isAsBefore(tail, read.entries.at(-1), from - shift)) return undefined;
  if (read.problems.some(({ code }) => code === 'truncated')) return undefined;
  yield;
  const fresh = read.entries.slice(heads.length, tail ? -1 : undefined);
  const names = [...entries.slice(first, last + 1), ...fresh].map(({ key }) => key.toLowerCase());
  const kept = { head: entries.slice(0, first), tail: entries.slice(last + 1) };
  const parentOf = findParents([
    ...kept.head.map(({ reading }) => reading.entry),
    ...fresh,
    ...kept.tail.map(({ reading }) => reading.entry),
  ]);
  const inherit = inheritFrom(new Set(names), parentOf);
  const readings = fresh.map((entry) => {
    const reading = new BibtexReading(entry, stretch, resolved, () => undefined);
    return reading.crossref === undefined ? reading : reading.withParent(parentOf(reading.crossref));
  });
  const placed = [
    ...kept.head.map(inherit),
    ...readings.map((reading) => new BibtexPlace(reading, from)),
    ...kept.tail.map((entry) => inherit(entry).moved(shift)),
  ];
  const moveDamage = (one: EntryDamage, by: number) => ({ ...one, range: move(one.range, by) });
  const all = [
    ...damage.filter(({ range }) => range.start < border),
    ...read.problems.map((one) => moveDamage(one, from)).filter(({ range }) => range.start >= border),
    ...damage
      .filter(({ range }) => right !== undefined && range.start >= oldUntil)
      .map((one) => moveDamage(one, shift)),
  ];
  yield;
  const indexed = yield* indexEntries(placed, all);
  const moved = strings.map((one) =>
    one.range.end <= from ? one : { ...one, range: move(one.range, shift) },
  );
  return { ...indexed, entries: placed, strings: moved, resolved, texts };
}

function endOf(one: { readonly range: TextRange } | undefined): number {
  return one?.range.end ?? 0;
}

/** A comment that is not closed: whatever closes it stands behind it, and what is between is read or is not. */
function mayEndAnywhere({ code, key }: EntryDamage): boolean {
  return code === 'missing-brace' && key === undefined;
}

/** Finds parents as a look at the whole file does: of keys that BibTeX does not tell apart the first one counts. */
function findParents(entries: readonly BibtexEntry[]): (crossref: string) => BibtexEntry | undefined {
  let parents: Map<string, BibtexEntry> | undefined;
  return (crossref) => {
    parents ??= new Map(entries.toReversed().map((entry) => [entry.key.toLowerCase(), entry]));
    return parents.get(crossref);
  };
}

/** Reads entries anew whose parents may be others now. */
function inheritFrom(
  names: ReadonlySet<string>,
  parentOf: (crossref: string) => BibtexEntry | undefined,
): (entry: BibtexPlace) => BibtexPlace {
  return (entry) => {
    const { crossref } = entry.reading;
    if (crossref === undefined || !names.has(crossref)) return entry;
    return new BibtexPlace(entry.reading.withParent(parentOf(crossref)), entry.by);
  };
}
