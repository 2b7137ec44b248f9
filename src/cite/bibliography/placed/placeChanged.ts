import type { Slices } from '../../../core/slices';
import type { TextRange } from '../../../core/textRange';
import type { EntryDamage, PlacedEntries, PlacedEntry } from './placedEntry';
import { indexEntries } from './indexEntries';
import { placeBibtex } from './placeBibtex';

/** A `.bib` file as it was read. */
export interface ReadText {
  readonly text: string;
  readonly placed: PlacedEntries;
}

/** What an entry takes from others: the fields of a parent, strings but for the months. */
const NEEDS_OTHERS =
  /\b(?:crossref|xdata)\s*=|=\s*(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)[a-z][\w:-]*\s*[,#}\n]/i;

/** So many characters are compared at once. */
const BLOCK = 4096;

/**
 * Finds the entries of a `.bib` file that has changed in a few of them, as after a keystroke: these are read, with the
 * ones before and behind them, and all others are as they were but for their places. Entries whose keys are taken are
 * not among the damage.
 *
 * @returns undefined where only a look at the whole file tells: a neighbour is read as another one, a string is used
 */
export function* placeChanged(before: ReadText, text: string): Slices<PlacedEntries | undefined> {
  const { start, oldEnd } = findChange(before.text, text);
  const { entries, damage } = before.placed;
  const first = entries.findIndex(({ range }) => range.end >= start);
  const last = entries.findLastIndex(({ range }) => range.start <= oldEnd);
  const [left, right] = [entries[first - 2], entries[last + 2]];
  if (first < 0 || last < first || !left || !right) return undefined;
  const shift = text.length - before.text.length;
  const from = left.range.end;
  const until = right.range.start + shift;
  // A copy: a part of the text would keep all of it alive, once for each letter that is typed.
  const stretch = ` ${text.slice(from, until)}`.slice(1);
  if (/@(?:string|preamble|comment)\b/i.test(stretch + before.text.slice(from, right.range.start)))
    return undefined;
  yield;
  if (NEEDS_OTHERS.test(stretch)) return undefined;
  const read = yield* placeBibtex(stretch);
  const [head, tail] = [entries[first - 1], entries[last + 1]];
  // The neighbours must be read as they were: else the change reaches farther than it seems.
  const isSame = (one: PlacedEntry | undefined, other: PlacedEntry | undefined, by: number) => {
    if (one === undefined || one.key !== other?.key) return false;
    return one.range.start === other.range.start + by && one.range.end === other.range.end + by;
  };
  if (!isSame(head, read.entries[0], from) || !isSame(tail, read.entries.at(-1), from - shift))
    return undefined;
  if (read.damage.some(({ code }) => code === 'truncated')) return undefined;
  yield;
  const moved = entries.slice(last + 2).map((entry) => moveEntry(entry, shift));
  const fresh = read.entries.slice(1, -1).map((entry) => moveEntry(entry, from));
  const untouched = [
    ...entries.slice(0, first),
    ...fresh,
    ...(tail ? [moveEntry(tail, shift)] : []),
    ...moved,
  ];
  const outside = ({ range }: EntryDamage) => range.end <= from || range.start >= right.range.start;
  const moveDamage = (one: EntryDamage, by: number) => ({ ...one, range: move(one.range, by) });
  const kept = damage.filter(outside).map((one) => (one.range.start < start ? one : moveDamage(one, shift)));
  const all = [...kept, ...read.damage.map((one) => moveDamage(one, from))];
  yield;
  return yield* indexEntries(untouched, all);
}

/** Where two texts differ: from the first place to behind the last one, in the old text. */
function findChange(before: string, after: string): { readonly start: number; readonly oldEnd: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + BLOCK <= most && before.slice(start, start + BLOCK) === after.slice(start, start + BLOCK))
    start += BLOCK;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  const rest = most - start;
  let end = 0;
  const block = (text: string) => text.slice(text.length - end - BLOCK, text.length - end);
  while (end + BLOCK <= rest && block(before) === block(after)) end += BLOCK;
  while (
    end < rest &&
    before.charCodeAt(before.length - end - 1) === after.charCodeAt(after.length - end - 1)
  )
    end += 1;
  return { start, oldEnd: before.length - end };
}

/** An entry in another place, which is read as before. */
class MovedEntry implements PlacedEntry {
  readonly key: string;
  readonly range: TextRange;
  readonly keyRange: TextRange;
  readonly read: PlacedEntry['read'];
  readonly mentions: PlacedEntry['mentions'];
  readonly fieldRange: PlacedEntry['fieldRange'];

  constructor(
    readonly base: PlacedEntry,
    readonly by: number,
  ) {
    this.key = base.key;
    this.range = move(base.range, by);
    this.keyRange = move(base.keyRange, by);
    this.read = base.read;
    this.mentions = () => base.mentions().map((mention) => ({ ...mention, range: move(mention.range, by) }));
    this.fieldRange = (...names) => {
      const range = base.fieldRange(...names);
      return range && move(range, by);
    };
  }
}

/** Moves an entry; one that was moved before is not wrapped once more for each letter that is typed. */
function moveEntry(entry: PlacedEntry, by: number): PlacedEntry {
  if (by === 0) return entry;
  return entry instanceof MovedEntry ? new MovedEntry(entry.base, entry.by + by) : new MovedEntry(entry, by);
}

function move({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
