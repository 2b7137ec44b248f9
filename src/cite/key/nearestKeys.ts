import { editCost } from '../../core/editCost';

/** So many are worth reading in a message. */
const MOST = 3;
/** Shorter beginnings are those of too many keys. */
const TELLING = 6;
/** What an edit costs at least. */
const CHEAPEST = 0.75;

/** Keys that are ready to be compared with others. */
export interface ComparableKeys {
  readonly keys: readonly string[];
  readonly folded: readonly string[];
  /** The letters and digits that each key has, a bit each: one number tells most keys apart. */
  readonly letters: Uint32Array;
}

/** Gets keys ready, once for many comparisons. */
export function prepareKeys(keys: readonly string[]): ComparableKeys {
  const folded = keys.map((key) => key.toLowerCase());
  return { keys, folded, letters: Uint32Array.from(folded, lettersOf) };
}

/**
 * The citation keys that a mistyped or unfinished one may stand for, the likeliest first; none for one that is like
 * no other.
 *
 * @param share how much of a key may be wrong: a third of the letters wrong is another key
 * @example nearestKeys('xiao2024efficient', prepareKeys(['xiao2023efficient', 'li2020x'])) // ['xiao2023efficient']
 */
export function nearestKeys(
  typed: string,
  { keys, folded, letters }: ComparableKeys,
  share = 1 / 3,
): readonly string[] {
  const wanted = typed.toLowerCase();
  const limit = Math.max(1, wanted.length * share);
  const own = lettersOf(wanted);
  const found: { key: string; cost: number }[] = [];
  for (const [at, key] of folded.entries()) {
    const isBegun = wanted.length >= TELLING && key.startsWith(wanted);
    const theirs = letters[at] ?? 0;
    // Each edit takes away one letter that the other key lacks, at three quarters of the price or more.
    if (!isBegun && countBits(own & ~theirs) * CHEAPEST > limit) continue;
    const isLonger = (key.length - wanted.length) * CHEAPEST > limit;
    if (isLonger && wanted.length < TELLING) continue;
    if (!isLonger && !isBegun && countBits(theirs & ~own) * CHEAPEST > limit) continue;
    const cost = isBegun ? beginningCost(wanted, key) : editCost(wanted, key, limit, isLonger);
    if (cost <= limit) found.push({ key: keys[at] ?? key, cost });
  }
  return found
    .sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1))
    .slice(0, MOST)
    .map(({ key }) => key);
}

/** A key that only differs in letter case comes before those that go on. */
function beginningCost(wanted: string, key: string): number {
  return wanted.length === key.length ? 0 : 0.5;
}

/** Letters share a bit with no other letter; all else shares the bits that are left. */
function lettersOf(key: string): number {
  let letters = 0;
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    letters |= 1 << (code >= 0x61 && code <= 0x7a ? code - 0x61 : 26 + (code % 6));
  }
  return letters >>> 0;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
