import type { Slices } from '../../../core/slices';
import type { BibtexEntry } from '../../../sources/bibtex/bibtexFile';
import { resolveStrings } from '../../../sources/bibtex/bibtexStrings';
import { scanBibtex } from '../../../sources/bibtex/scanBibtex';
import { BibtexPlace, BibtexReading } from './bibtexPlace';
import { indexEntries } from './indexEntries';
import type { PlacedBibtex } from './placedEntry';

/** So many entries are taken in at a stretch. */
const STRETCH = 500;

/** Finds the entries of a `.bib` file. */
export function* placeBibtex(text: string): Slices<PlacedBibtex> {
  const file = yield* scanBibtex(text);
  const resolved = resolveStrings(file.strings);
  // As in BibTeX, which does not tell keys apart by their letter case, the first one counts.
  const parents = new Map<string, BibtexEntry>();
  const entries: BibtexPlace[] = [];
  const parentOf = (crossref: string) => parents.get(crossref.toLowerCase());
  for (const entry of file.entries) {
    const reading = new BibtexReading(entry, text, resolved, parentOf);
    const name = reading.key.toLowerCase();
    if (!parents.has(name)) parents.set(name, entry);
    entries.push(new BibtexPlace(reading));
    if (entries.length % STRETCH === 0) yield;
  }
  const indexed = yield* indexEntries(entries, file.problems);
  return { ...indexed, entries, strings: file.strings, resolved, texts: 1 };
}
