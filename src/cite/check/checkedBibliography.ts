import { readWork, type Work } from '../../core/sameWork';
import type { Slices } from '../../core/slices';
import { namesOf } from '../bibliography/matchPapers';
import type { EntryFacts, KeyMention, PlacedEntries, PlacedEntry } from '../bibliography/placed/placedEntry';

/** So many entries are read in a stretch. */
const STRETCH = 8;

/** A bibliography as it is checked. */
export interface CheckedBibliography extends PlacedEntries {
  readonly text: string;
  /** What the entries say, in their order. */
  readonly readings: readonly ReadEntry[];
  /**
   * Those of them that share a name or a key, in any letter case, with another one, where that is known: only these can
   * be of one work, or have one key.
   */
  readonly sharing?: ReadonlySet<ReadEntry>;
  /** Whether what reads it takes `Foo` and `foo` for one key, as BibTeX does. */
  readonly foldsCase: boolean;
}

/** No works: biblatex’s sets, and data that other entries inherit. */
const NO_WORK =
  /^(?:set|xdata|comment|control|proceedings|mvproceedings|collection|mvcollection|periodical)$/;
/** No works to be cited by themselves: what other entries take in, and what keeps data of programs. */
const NEVER_CITED = /^(?:xdata|comment|control|preamble|set)$/i;

/** An entry with what it says, ready to be compared. What all entries are asked for after a keystroke is found out once. */
export interface ReadEntry {
  /** As it is written. */
  readonly text: string;
  readonly facts: EntryFacts;
  readonly work: Work;
  /** Entries that have none of these in common are not of one work. */
  readonly names: readonly string[];
  /** The keys that its fields name. */
  readonly mentions: readonly Pick<KeyMention, 'key' | 'kind'>[];
  /** Its key and its aliases: by any of them it is cited. */
  readonly keys: readonly string[];
  /** The same as BibTeX tells keys apart: in lower case. */
  readonly foldedKeys: readonly string[];
  /** Whether it has a key and is a work, of which there should be one entry. */
  readonly isWork: boolean;
  /** Whether a document may cite it. */
  readonly mayBeCited: boolean;
}

/**
 * What the entries of bibliographies say, each read once: after a keystroke all but one are as they were, though all of
 * their places may have moved.
 */
export class EntryReadings {
  /** By how an entry is read, which stays the same as long as it says the same. */
  private readonly known = new WeakMap<PlacedEntry['facts'], ReadEntry>();

  /** Reads the entries of a bibliography, in their order. */
  *read(text: string, entries: readonly PlacedEntry[]): Slices<readonly ReadEntry[]> {
    const readings: ReadEntry[] = [];
    let fresh = 0;
    for (const entry of entries) {
      let reading = this.known.get(entry.facts);
      if (reading === undefined) {
        reading = readEntry(text, entry);
        this.known.set(entry.facts, reading);
        if (++fresh % STRETCH === 0) yield;
      }
      readings.push(reading);
    }
    return readings;
  }
}

function readEntry(text: string, entry: PlacedEntry): ReadEntry {
  const { start, end } = entry.range;
  const facts = entry.facts();
  const work = readWork(facts);
  const mentions = entry.mentions().map(({ key, kind }) => ({ key, kind }));
  // A part of the text would keep all of it alive, also when it has long since changed.
  const own = ` ${text.slice(start, end)}`.slice(1);
  const aliases = mentions.flatMap(({ key, kind }) => (kind === 'alias' ? [key] : []));
  const keys = [entry.key, ...aliases];
  return {
    text: own,
    facts,
    work,
    names: namesOf(work),
    mentions,
    keys,
    foldedKeys: keys.map((key) => key.toLowerCase()),
    isWork: entry.key !== '' && !NO_WORK.test(facts.type),
    mayBeCited: /^\S+$/.test(entry.key) && !NEVER_CITED.test(facts.type),
  };
}
