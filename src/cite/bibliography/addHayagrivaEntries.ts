import { stringify } from 'yaml';
import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import { applyEdits, type TextEdit } from '../edit/textEdit';
import { entryYear } from '../entry/composeEntry';
import { composeHayagrivaEntry } from '../entry/hayagrivaEntry';
import { capitalizeFirst } from '../key/keyWords';
import type { KeyPattern } from '../key/keyPattern';
import type { Addition } from './addition';
import { chooseKeys } from './chooseKeys';
import { findOrder, groupByPlace, type NewEntry } from './entryOrder';
import { readHayagrivaIdentity } from './hayagrivaIdentity';
import { columnOf, readHayagrivaFile, type HayagrivaFile } from './hayagrivaFile';
import { commentAbove, insertBefore, insertBehind, joinEntries } from './insertEntries';
import { lineEndOf } from './lineEnd';
import { mostCommon } from './mostCommon';
import { sampleEvenly } from './sampleEvenly';

const SAMPLE = 100;

/**
 * What adds papers to a Hayagriva file. Entries are inserted as text: the rest of the document, comments and
 * anchors and all, stays as it is written. The result is read once more, and a place at which the new text would
 * become a part of an old entry is not taken.
 */
export function* addHayagrivaEntries(
  text: string,
  papers: readonly Paper[],
  setting: KeyPattern,
): Slices<Addition> {
  const file = readHayagrivaFile(text);
  if (file.kind === 'refused') return file;
  yield;
  const identities = [...file.entries].map(([key, entry]) => readHayagrivaIdentity(key, entry));
  const sample = () => sampleEvenly(identities, SAMPLE);
  const { keys, missing, reused } = yield* chooseKeys(papers, identities, sample, setting);
  if (missing.length === 0) return { kind: 'added', edits: [], keys, added: [], reused };
  const margin = ' '.repeat(columnOf(text, file.places[0] ?? 0));
  const entries = missing.map((paper) => {
    const key = keys.get(paper.id) ?? paper.key;
    return { key, year: entryYear(paper), text: writeEntry(key, paper, margin, file) };
  });
  const lineEnd = lineEndOf(text);
  for (const place of placesFor(text, entries, file)) {
    const edits = place.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', lineEnd) }));
    yield;
    if (keepsEntries(file, readHayagrivaFile(applyEdits(text, edits)), entries)) {
      return { kind: 'added', edits, keys, added: missing, reused };
    }
  }
  const message = 'a new entry at its end would not be read as one; add it by hand';
  return { kind: 'refused', message };
}

function writeEntry(
  key: string,
  paper: Paper,
  margin: string,
  { indent, capitalizesTypes }: HayagrivaFile,
): string {
  const entry = composeHayagrivaEntry(paper);
  const type = typeof entry.type === 'string' ? entry.type : '';
  const written = { [key]: capitalizesTypes ? { ...entry, type: capitalizeFirst(type) } : entry };
  return stringify(written, { lineWidth: 0, indent })
    .trimEnd()
    .replace(/^(?=.)/gm, margin);
}

function* placesFor(
  text: string,
  entries: readonly NewEntry[],
  file: HayagrivaFile,
): Generator<readonly TextEdit[]> {
  const present = [...file.entries].map(([key, entry]) => readHayagrivaIdentity(key, entry));
  const order = findOrder(present);
  const separator = measureSeparator(text, file);
  if (order !== undefined) {
    yield [...groupByPlace(entries, present, order)].map(([at, group]) => {
      const next = file.places[at];
      if (next === undefined) return placeAtEnd(text, text.trimEnd().length, group, separator);
      return insertBefore(commentAbove(text, next - columnOf(text, next), '#'), group, separator);
    });
  }
  yield [placeAtEnd(text, text.trimEnd().length, entries, separator)];
  // A text block that keeps its line ends takes all up to the next key for its own.
  yield [placeAtEnd(text, text.length, entries, separator)];
}

function placeAtEnd(text: string, end: number, group: readonly NewEntry[], separator: string): TextEdit {
  const before = text.slice(0, end);
  if (before.replace('\uFEFF', '') !== '') {
    return insertBehind(end, group, before.endsWith('\n') ? separator.slice(1) : separator);
  }
  const lineEnd = /[\r\n]/.test(text.slice(end)) ? '' : '\n';
  return { start: end, end, text: joinEntries(group, separator) + lineEnd };
}

/** The line ends before the keys of entries: as many as stand there mostly. */
function measureSeparator(text: string, { places }: HayagrivaFile): string {
  const gaps = places.slice(1).map((place) => {
    const before = text.slice(Math.max(0, place - 100), place);
    return before.slice(before.trimEnd().length).split('\n').length - 1;
  });
  return '\n'.repeat(mostCommon(gaps)?.value ?? 2);
}

/** Whether what was there is read as before, and each new entry is read. */
function keepsEntries(
  before: HayagrivaFile,
  after: ReturnType<typeof readHayagrivaFile>,
  added: readonly NewEntry[],
): boolean {
  if (after.kind === 'refused' || after.entries.size !== before.entries.size + added.length) return false;
  const isSame = ([key, entry]: readonly [string, unknown]) =>
    JSON.stringify(after.entries.get(key)) === JSON.stringify(entry);
  return added.every(({ key }) => after.entries.has(key)) && [...before.entries].every(isSame);
}
