import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import type { BibtexFile } from '../../sources/bibtex/bibtexFile';
import { resolveStrings, type BibtexStrings } from '../../sources/bibtex/bibtexStrings';
import { scanBibtex } from '../../sources/bibtex/scanBibtex';
import { formatBibtexEntry } from '../entry/bibtexEntry';
import { composeBibtexEntry } from '../entry/composeEntry';
import { entryYear } from '../entry/entryFacts';
import type { BibDialect } from '../entry/latexText';
import type { KeyPattern } from '../key/keyPattern';
import type { Addition } from './addition';
import { chooseKeys } from './chooseKeys';
import type { EntryIdentity } from './entryIdentity';
import { findOrder } from './entryOrder';
import { inferDialect } from './inferDialect';
import { lineEndOf } from './lineEnd';
import { measureManner } from './measureManner';
import { measureSeparator, placeEntries } from './placeEntries';
import { readBibtexIdentity, readKeyedSource } from './readBibtexIdentity';
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
  setting: KeyPattern,
): Slices<Addition> {
  const file = yield* scanBibtex(text);
  const strings = resolveStrings(file.strings);
  const years: (number | undefined)[] = [];
  const sample = sampleEvenly(file.entries, SAMPLE);
  const { keys, missing, reused } = yield* chooseKeys(
    papers,
    readIdentities(file, strings, years),
    () => sample.map((entry) => readKeyedSource(entry, strings)),
    setting,
  );
  if (missing.length === 0) return { kind: 'added', edits: [], keys, added: [], reused };
  yield;
  const sound = findSoundPart(text, file);
  const sortables = sound.entries.map(({ key }, at) => ({ key, year: years[at] }));
  yield;
  const order = findOrder(sortables);
  yield;
  const separator = measureSeparator(text, sound.entries.slice(-SAMPLE));
  const manner = measureManner(text, sample);
  const spoken = dialect ?? inferDialect(sample) ?? 'bibtex';
  const entries = missing.map((paper) => {
    const key = keys.get(paper.id) ?? paper.key;
    const entry = formatBibtexEntry(composeBibtexEntry(paper, spoken), key, manner);
    return { key, year: entryYear(paper), text: entry };
  });
  const lineEnd = lineEndOf(text);
  const edits = placeEntries(text, entries, { ...sound, sortables, order, separator }).map((edit) => ({
    ...edit,
    text: edit.text.replaceAll('\n', lineEnd),
  }));
  return { kind: 'added', edits, keys, added: missing, reused };
}

/** Notes the years on its way: what the entries are sorted by is needed after them, and they are not kept. */
function* readIdentities(
  file: BibtexFile,
  strings: BibtexStrings,
  years: (number | undefined)[],
): Generator<EntryIdentity> {
  for (const entry of file.entries) {
    const identity = readBibtexIdentity(entry, strings);
    years.push(identity.year);
    yield identity;
  }
}
