import type { Slices } from '../../core/slices';
import type { ReadEntry } from './checkedBibliography';

/** So many entries are taken in at a stretch. */
const STRETCH = 512;

/**
 * Which entries of a bibliography share a name or a key, kept up from one reading to the next: after a keystroke one
 * entry is another. Entries that share none are of works of their own, so few are left to be compared.
 */
export class Namesakes {
  /** Those that were taken in; none while that goes on. */
  private entries: readonly ReadEntry[] = [];
  /** The entry of each name that is of one alone. */
  private readonly single = new Map<string, ReadEntry>();
  private readonly shared = new Map<string, Set<ReadEntry>>();
  private runs = 0;

  /**
   * Takes in the entries as they are now.
   *
   * @returns those of them that share a name or a key; undefined where others were to be taken in before it was done
   */
  *follow(entries: readonly ReadEntry[]): Slices<ReadonlySet<ReadEntry> | undefined> {
    const run = (this.runs += 1);
    const before = this.entries;
    this.entries = [];
    if (before.length === 0) this.forget();
    const { start, end } = findSame(before, entries);
    for (const gone of before.slice(start, before.length - end)) this.remove(gone);
    for (let at = start; at < entries.length - end; at += STRETCH) {
      for (const come of entries.slice(at, Math.min(at + STRETCH, entries.length - end))) this.add(come);
      yield;
      if (run !== this.runs) return undefined;
    }
    this.entries = entries;
    return new Set(Array.from(this.shared.values(), (those) => [...those]).flat());
  }

  private forget(): void {
    this.single.clear();
    this.shared.clear();
  }

  private add(entry: ReadEntry): void {
    for (const name of namesOf(entry)) {
      const those = this.shared.get(name);
      const other = this.single.get(name);
      if (those) those.add(entry);
      else if (other === undefined) this.single.set(name, entry);
      else {
        this.single.delete(name);
        this.shared.set(name, new Set([other, entry]));
      }
    }
  }

  private remove(entry: ReadEntry): void {
    for (const name of namesOf(entry)) {
      this.single.delete(name);
      const those = this.shared.get(name);
      those?.delete(entry);
      const [left, ...others] = those ?? [];
      if (others.length > 0) continue;
      this.shared.delete(name);
      if (left !== undefined) this.single.set(name, left);
    }
  }
}

/** Names have a colon behind what they are of: none is taken for a key. */
function namesOf({ names, foldedKeys: [key = ''] }: ReadEntry): readonly string[] {
  return key === '' ? names : [...names, `key:${key}`];
}

/** How many entries are the same at the start and at the end of two lists. */
function findSame(
  before: readonly ReadEntry[],
  after: readonly ReadEntry[],
): { readonly start: number; readonly end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { start, end };
}
