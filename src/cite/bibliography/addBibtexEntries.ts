import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import type { BibtexEntry, BibtexFile } from '../../sources/bibtex/bibtexFile';
import { resolveStrings, type BibtexStrings } from '../../sources/bibtex/bibtexStrings';
import { scanBibtex } from '../../sources/bibtex/scanBibtex';
import { formatBibtexEntry } from '../entry/bibtexEntry';
import { composeBibtexEntry } from '../entry/composeEntry';
import { entryYear } from '../entry/entryFacts';
import type { BibDialect } from '../entry/latexText';
import type { AddOptions, Addition } from './addition';
import { chooseKeys } from './chooseKeys';
import type { EntryIdentity } from './entryIdentity';
import { findOrder, type EntryOrder, type NewEntry, type Sortable } from './entryOrder';
import { inferDialect } from './inferDialect';
import { lineEndOf } from './lineEnd';
import { measureManner } from './measureManner';
import { mentionOf } from './mentionOf';
import { measureSeparator, placeEntries } from './placeEntries';
import { readBibtexIdentity, readKeyedSource, readYear } from './readBibtexIdentity';
import { sampleEvenly } from './sampleEvenly';
import { findSoundPart } from './soundPart';

/** From so many entries a file's habits are read; more would tell the same. */
const SAMPLE = 100;

/**
 * What adds papers to a `.bib` file in whatever state it is.
 *
 * @param dialect undefined leaves it to the file
 */
export function* addBibtexEntries(
  text: string,
  papers: readonly Paper[],
  dialect: BibDialect | undefined,
  options: AddOptions,
): Slices<Addition> {
  const file = yield* scanBibtex(text);
  const strings = resolveStrings(file.strings);
  const sample = sampleEvenly(file.entries, SAMPLE);
  const chosen = yield* chooseKeys(
    papers,
    readIdentities(text, file, strings, mentionOf(papers)),
    () => sample.map((entry) => readKeyedSource(entry, strings)),
    options,
  );
  if (chosen.added.length === 0) return { ...chosen, edits: [] };
  const { keys, added } = chosen;
  yield;
  const sound = findSoundPart(text, file);
  const { sortables, order } = yield* readOrder(sound.entries, strings);
  yield;
  const separator = measureSeparator(text, sound.entries.slice(-SAMPLE));
  const manner = measureManner(text, sample);
  const spoken = dialect ?? inferDialect(sample) ?? 'bibtex';
  const entries: NewEntry[] = [];
  for (const paper of added) {
    yield;
    const key = keys.get(paper.id) ?? paper.key;
    const entry = formatBibtexEntry(composeBibtexEntry(paper, spoken), key, manner);
    entries.push({ key, year: entryYear(paper), text: entry });
  }
  const lineEnd = lineEndOf(text);
  const placed = yield* placeEntries(text, entries, { ...sound, sortables, order, separator });
  const edits = placed.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', lineEnd) }));
  return { ...chosen, edits };
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
  const sample = findOrder(sampleEvenly(entries, SAMPLE).map(dated));
  yield;
  const sortables: Sortable[] = [];
  for (const entry of entries) {
    sortables.push(sample?.by === 'year' ? dated(entry) : { key: entry.key });
    if (sortables.length % SAMPLE === 0) yield;
  }
  return { sortables, order: sample && findOrder(sortables) };
}
