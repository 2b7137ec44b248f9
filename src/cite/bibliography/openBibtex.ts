import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import type { BibtexEntry, BibtexFile } from '../../sources/bibtex/bibtexFile';
import { resolveStrings, type BibtexStrings } from '../../sources/bibtex/bibtexStrings';
import { scanBibtex } from '../../sources/bibtex/scanBibtex';
import { formatBibtexEntry } from '../entry/bibtexEntry';
import { composeBibtexEntry } from '../entry/composeEntry';
import type { BibDialect } from '../entry/latexText';
import type { EntryIdentity } from './entryIdentity';
import { findOrder, type EntryOrder, type Sortable } from './entryOrder';
import { inferDialect } from './inferDialect';
import { measureManner } from './measureManner';
import { mentionOf } from './mentionOf';
import type { OpenBibliography } from './openBibliography';
import { measureSeparator, placeEntries } from './placeEntries';
import { readBibtexIdentity, readKeyedSource, readYear } from './readBibtexIdentity';
import { SAMPLE, sampleEntries } from './sampleEntries';
import { findSoundPart } from './soundPart';

/** How many entries stand between two places where the work may be put aside. */
const STRETCH = 100;

/**
 * Opens a `.bib` file.
 *
 * @param papers that are to be added: entries that cannot be of one of them are not read
 * @param dialect undefined leaves it to the file
 */
export function* openBibtex(
  text: string,
  papers: readonly Paper[],
  dialect: BibDialect | undefined,
): Slices<OpenBibliography> {
  const file = yield* scanBibtex(text);
  const strings = resolveStrings(file.strings);
  const sample = sampleEntries(file.entries);
  return {
    kind: 'open',
    identities: readIdentities(text, file, strings, mentionOf(papers)),
    sample: () => sample.map((entry) => readKeyedSource(entry, strings)),
    *measure() {
      yield;
      const sound = findSoundPart(text, file);
      const { sortables, order } = yield* readOrder(sound.entries, strings);
      yield;
      const separator = measureSeparator(text, sound.entries.slice(-SAMPLE));
      const manner = measureManner(text, sample);
      const spoken = dialect ?? inferDialect(sample) ?? 'bibtex';
      return {
        write: (paper, key) => formatBibtexEntry(composeBibtexEntry(paper, spoken), key, manner),
        place: (entries) => placeEntries(text, entries, { ...sound, sortables, order, separator }),
      };
    },
  };
}

/** Reads those entries that may be of one of the papers; of the others nothing but the key. */
function* readIdentities(
  text: string,
  { entries, strings: definitions }: BibtexFile,
  strings: BibtexStrings,
  mention: RegExp | undefined,
): Generator<EntryIdentity> {
  const isInStrings = definitions.some(({ value }) => value.some((piece) => mention?.test(piece.text)));
  const filter = isInStrings ? undefined : mention;
  for (const entry of entries) {
    const { start, end } = entry.range;
    const isOther = filter?.test(text.slice(start, end)) === false;
    yield isOther ? { key: entry.key, title: '', authors: [] } : readBibtexIdentity(entry, strings);
  }
}

/** Finds the order that the entries are in. Their years are read only if some of them are in order of years. */
function* readOrder(
  entries: readonly BibtexEntry[],
  strings: BibtexStrings,
): Slices<{ readonly sortables: readonly Sortable[]; readonly order: EntryOrder | undefined }> {
  const dated = (entry: BibtexEntry) => ({ key: entry.key, year: readYear(entry, strings) });
  const sample = findOrder(sampleEntries(entries).map(dated));
  yield;
  const sortables: Sortable[] = [];
  for (const entry of entries) {
    sortables.push(sample?.by === 'year' ? dated(entry) : { key: entry.key });
    if (sortables.length % STRETCH === 0) yield;
  }
  return { sortables, order: sample && findOrder(sortables) };
}
