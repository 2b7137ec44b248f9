import { readWork, type Work } from '../../core/sameWork';
import type { Slices } from '../../core/slices';
import type { BibliographyEntry } from '../../sources/bibliographyEntry';
import { namesOf } from '../bibliography/matchPapers';
import type { KeyMention, PlacedEntries, PlacedEntry } from '../bibliography/placed/placedEntry';

/** So many entries are read in a stretch. */
const STRETCH = 8;

/** A bibliography as it is checked. */
export interface CheckedBibliography extends PlacedEntries {
  readonly text: string;
  /** What the entries say, in their order. */
  readonly readings: readonly ReadEntry[];
  /** Whether what reads it takes `Foo` and `foo` for one key, as BibTeX does. */
  readonly foldsCase: boolean;
}

/** An entry with what it says, ready to be compared. */
export interface ReadEntry {
  /** As it is written. */
  readonly text: string;
  readonly facts: Omit<BibliographyEntry, 'abstract'>;
  readonly work: Work;
  /** Entries that have none of these in common are not of one work. */
  readonly names: readonly string[];
  /** The keys that its fields name. */
  readonly mentions: readonly Pick<KeyMention, 'key' | 'kind'>[];
}

/**
 * What the entries of one bibliography say, kept by their texts: after a keystroke all but one are as they were, though
 * all of their places may have moved.
 */
export class EntryReadings {
  /** By how an entry is read, which stays the same where the bibliography was not read anew. */
  private readonly known = new WeakMap<PlacedEntry['read'], ReadEntry>();
  private latest: readonly ReadEntry[] = [];

  /** Reads the entries of a bibliography, in their order. */
  *read(text: string, entries: readonly PlacedEntry[]): Slices<readonly ReadEntry[]> {
    const readings: ReadEntry[] = [];
    let before: Map<string, ReadEntry> | undefined;
    let fresh = 0;
    for (const entry of entries) {
      let reading = this.known.get(entry.read);
      if (reading === undefined) {
        before ??= new Map(this.latest.map((one) => [one.text, one]));
        reading = before.get(written(text, entry)) ?? readEntry(text, entry);
        this.known.set(entry.read, reading);
        if (++fresh % STRETCH === 0) yield;
      }
      readings.push(reading);
    }
    this.latest = readings;
    return readings;
  }
}

function written(text: string, { range }: PlacedEntry): string {
  return text.slice(range.start, range.end);
}

function readEntry(text: string, entry: PlacedEntry): ReadEntry {
  const { abstract, ...facts } = entry.read();
  const work = readWork(facts);
  const mentions = entry.mentions().map(({ key, kind }) => ({ key, kind }));
  return { text: written(text, entry), facts, work, names: namesOf(work), mentions };
}
