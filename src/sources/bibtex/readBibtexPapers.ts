import type { Slices } from '../../core/slices';
import type { BibliographyEntry } from '../bibliographyEntry';
import type { BibtexEntry, BibtexFile } from './bibtexFile';
import { resolveStrings } from './bibtexStrings';
import { readBibtexPaper } from './readBibtexPaper';

/** So many entries are read at a stretch, or so many keys looked at. */
const ENTRIES = 4;
const KEYS = 256;

/** Reads all entries of a file, in its order, with what they take from the entries that their `crossref` names. */
export function* readBibtexPapers(file: BibtexFile): Slices<readonly BibliographyEntry[]> {
  const read = yield* prepareBibtexPapers(file);
  const papers: BibliographyEntry[] = [];
  for (const [index, entry] of file.entries.entries()) {
    if (index % ENTRIES === ENTRIES - 1) yield;
    papers.push(read(entry));
  }
  return papers;
}

/** Makes what reads the entries of a file, each when it is wanted. */
export function* prepareBibtexPapers({
  entries,
  strings,
}: BibtexFile): Slices<(entry: BibtexEntry) => BibliographyEntry> {
  const resolved = resolveStrings(strings);
  const byKey = new Map<string, BibtexEntry>();
  for (const [index, entry] of entries.entries()) {
    if (index % KEYS === KEYS - 1) yield;
    // BibTeX does not tell the case of letters in keys, and the first of a key counts.
    const key = entry.key.toLowerCase();
    if (!byKey.has(key)) byKey.set(key, entry);
  }
  const parentOf = (crossref: string) => byKey.get(crossref.trim().toLowerCase());
  return (entry) => readBibtexPaper(entry, resolved, parentOf);
}
