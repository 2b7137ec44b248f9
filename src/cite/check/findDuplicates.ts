import type { Slices } from '../../core/slices';
import type { PlacedEntry } from '../bibliography/placed/placedEntry';
import { areOnePaper } from './areOnePaper';
import type { CheckedBibliography, ReadEntry } from './checkedBibliography';
import type { DuplicateKey, DuplicatePaper, OtherEntry } from './finding';

/** So many entries are looked at in a stretch. */
const STRETCH = 128;
/** Names that more entries share are those of columns (`Editorial`): comparing each with each would take too long. */
const MOST_NAMESAKES = 40;

/** The findings of each bibliography, in the order in which they were given. */
export type FindingsByBibliography<Found> = readonly (readonly Found[])[];

/**
 * Finds the entries whose key an entry before them has, in one bibliography or in another that a document reads before.
 * What tools do with them differs; none prints both.
 */
export function* findDuplicateKeys(
  bibliographies: readonly CheckedBibliography[],
): Slices<FindingsByBibliography<DuplicateKey>> {
  const seen = new Map<string, OtherEntry>();
  const all: DuplicateKey[][] = [];
  const sharing = sharingIn(bibliographies);
  for (const [place, { text, entries, readings, foldsCase }] of bibliographies.entries()) {
    const findings: DuplicateKey[] = [];
    for (const [index, entry] of entries.entries()) {
      if (index % 1024 === 1023) yield;
      const reading = readings[index];
      if (!reading || entry.key === '' || sharing?.has(reading) === false) continue;
      const name = foldsCase ? (reading.foldedKeys[0] ?? '') : entry.key;
      const first = seen.get(name);
      if (first === undefined) seen.set(name, { bibliography: place, entry });
      else {
        const other = bibliographies[first.bibliography]?.text ?? '';
        const isCopy = plainTextOf(text, entry) === plainTextOf(other, first.entry);
        findings.push({ check: 'duplicateKey', range: entry.keyRange, entry, first, isCopy });
      }
    }
    all.push(findings);
  }
  return all;
}

function plainTextOf(text: string, { range }: PlacedEntry): string {
  return text
    .slice(range.start, range.end)
    .replace(/\s+/g, ' ')
    .replace(/,? ?[})]$/, '');
}

/** Finds the entries for works that an entry before them has under another key. */
export function* findDuplicatePapers(
  bibliographies: readonly CheckedBibliography[],
): Slices<FindingsByBibliography<DuplicatePaper>> {
  const byName = new Map<string, Namesake[]>();
  const all: DuplicatePaper[][] = [];
  const sharing = sharingIn(bibliographies);
  let count = 0;
  for (const [place, { entries, readings }] of bibliographies.entries()) {
    const findings: DuplicatePaper[] = [];
    for (const [index, entry] of entries.entries()) {
      if (++count % STRETCH === 0) yield;
      const reading = readings[index];
      if (!reading?.isWork || sharing?.has(reading) === false) continue;
      const here = { bibliography: place, entry, reading };
      const first = findNamesake(here, byName);
      if (first) findings.push({ check: 'duplicatePaper', range: entry.keyRange, entry, first });
    }
    all.push(findings);
  }
  return all;
}

/** The entries to be compared; all where there are several bibliographies, since an entry may be alone in its own. */
function sharingIn(bibliographies: readonly CheckedBibliography[]): CheckedBibliography['sharing'] {
  return bibliographies.length === 1 ? bibliographies[0]?.sharing : undefined;
}

interface Namesake extends OtherEntry {
  readonly reading: ReadEntry;
}

/** Finds the first entry before this one that is of its work, and puts it with those that come after. */
function findNamesake(here: Namesake, byName: Map<string, Namesake[]>): OtherEntry | undefined {
  const { reading, entry } = here;
  let found: OtherEntry | undefined;
  for (const name of reading.names) {
    const group = byName.get(name);
    if (group === undefined) {
      byName.set(name, [here]);
      continue;
    }
    found ??= group.find(
      (other) =>
        // The same key twice is another finding.
        other.entry.key.toLowerCase() !== entry.key.toLowerCase() && areOnePaper(reading, other.reading),
    );
    if (group.length < MOST_NAMESAKES) group.push(here);
  }
  return found && { bibliography: found.bibliography, entry: found.entry };
}
