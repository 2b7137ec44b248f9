import type { Slices } from '../../core/slices';
import type { BibliographyEntry } from '../bibliographyEntry';
import type { BibtexEntry, BibtexFile } from './bibtexFile';
import { resolveStrings } from './bibtexStrings';
import { readBibtexPaper } from './readBibtexPaper';

/** So many entries are read at a stretch, or so many keys looked at. */
const ENTRIES = 4;
const KEYS = 256;

/** Reads all entries of a file, in its order, with what they take from the entries that their `crossref` names. */
export function* readBibtexPapers({ entries, strings }: BibtexFile): Slices<readonly BibliographyEntry[]> {
  const resolved = resolveStrings(strings);
  const byKey = new Map<string, BibtexEntry>();
  for (const [index, entry] of entries.entries()) {
    if (index % KEYS === KEYS - 1) yield;
    // BibTeX does not tell the case of letters in keys, and the first of a key counts.
    const key = entry.key.toLowerCase();
    if (!byKey.has(key)) byKey.set(key, entry);
  }
  const papers: BibliographyEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % ENTRIES === ENTRIES - 1) yield;
    const crossref = entry.fields.find(({ name }) => name.toLowerCase() === 'crossref')?.value[0]?.text;
    const parent = crossref === undefined ? undefined : byKey.get(crossref.trim().toLowerCase());
    papers.push(readBibtexPaper(entry, resolved, parent === entry ? undefined : parent));
  }
  return papers;
}
