import { stringify } from 'yaml';
import type { Paper } from '../../core/paper';
import { runNow, type Slices } from '../../core/slices';
import { followLineEnds } from '../edit/followLineEnds';
import { readHayagrivaEntry } from '../../sources/hayagriva/readHayagrivaEntry';
import { applyEdits, type TextEdit } from '../edit/textEdit';
import { columnOf, startOfLine } from '../lines';
import { composeHayagrivaEntry } from '../entry/hayagrivaEntry';
import { capitalizeFirst } from '../key/keyWords';
import type { Refusal } from './addition';
import { keyedSourceOf, type EntryIdentity } from './entryIdentity';
import { findOrder, groupByPlace, type NewEntry } from './entryOrder';
import { readHayagrivaFile, type HayagrivaFile, type HayagrivaFileEntry } from './hayagrivaFile';
import { commentAbove, insertBefore, insertBehind, joinEntries } from './insertEntries';
import { mostCommon } from './mostCommon';
import type { OpenBibliography } from './openBibliography';
import { sampleEntries } from './sampleEntries';

/**
 * Opens a Hayagriva file. Entries are inserted as text: the rest of the document, comments and anchors and all, stays
 * as it is written. The result is read once more, and a place at which the new text would become a part of an old
 * entry is not taken.
 */
export function* openHayagriva(text: string): Slices<OpenBibliography | Refusal> {
  const file = readHayagrivaFile(text);
  if (file.kind === 'refused') return file;
  yield;
  const identities = file.entries.map(({ key, data }) => readHayagrivaEntry(key, data));
  return {
    kind: 'open',
    identities,
    sample: () => sampleEntries(identities).map(keyedSourceOf),
    *measure() {
      yield;
      const margin = ' '.repeat(columnOf(text, file.entries[0]?.start ?? 0));
      return {
        write: (paper, key) => writeEntry(key, paper, margin, file),
        place: (entries) => placeEntries(text, entries, identities, file),
      };
    },
  };
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

/** The first place at which what was there is read as before, and each new entry is read. */
function* placeEntries(
  text: string,
  entries: readonly NewEntry[],
  present: readonly EntryIdentity[],
  file: HayagrivaFile,
): Slices<readonly TextEdit[] | undefined> {
  for (const edits of placesFor(text, entries, present, file)) {
    yield;
    const after = applyEdits(text, followLineEnds(edits, text));
    if (keepsEntries(file, readHayagrivaFile(after), entries)) return edits;
  }
  return undefined;
}

/** The places for new entries, the best first; the next is for a file in which that one is a part of an old entry. */
function* placesFor(
  text: string,
  entries: readonly NewEntry[],
  present: readonly EntryIdentity[],
  file: HayagrivaFile,
): Generator<readonly TextEdit[]> {
  const order = findOrder(present);
  const separator = measureSeparator(text, file);
  // A line of three full stops ends a document.
  const end = /\r?\n\.\.\.\s*$/.exec(text)?.index ?? text.length;
  const lastLine = text.slice(0, end).trimEnd().length;
  if (order !== undefined) {
    yield [...runNow(groupByPlace(entries, present, order))].map(([at, group]) => {
      const next = file.entries[at]?.start;
      if (next === undefined) return placeAtEnd(text, lastLine, group, separator);
      return insertBefore(commentAbove(text, startOfLine(text, next), '#'), group, separator);
    });
  }
  yield [placeAtEnd(text, lastLine, entries, separator)];
  // A text block that keeps its line ends takes all up to the next key for its own.
  const isLineEnd = text.slice(0, end).endsWith('\n');
  yield [{ start: end, end, text: `${isLineEnd ? '' : '\n'}${joinEntries(entries, separator)}\n` }];
}

function placeAtEnd(text: string, end: number, group: readonly NewEntry[], separator: string): TextEdit {
  if (text.slice(0, end).replace('\uFEFF', '') !== '') return insertBehind(end, group, separator);
  const lineEnd = /[\r\n]/.test(text.slice(end)) ? '' : '\n';
  return { start: end, end, text: joinEntries(group, separator) + lineEnd };
}

/** The line ends before the keys of entries: as many as stand there mostly. */
function measureSeparator(text: string, { entries }: HayagrivaFile): string {
  const gaps = entries.slice(1).map(({ start }) => {
    const before = text.slice(Math.max(0, start - 100), start);
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
  if (after.kind === 'refused') return false;
  const addedKeys = new Set(added.map(({ key }) => key));
  const others = after.entries.filter(({ key }) => !addedKeys.has(key));
  const isSame = ({ key, data }: HayagrivaFileEntry, at: number) =>
    others[at]?.key === key && JSON.stringify(others[at].data) === JSON.stringify(data);
  return (
    after.entries.length === before.entries.length + added.length &&
    others.length === before.entries.length &&
    before.entries.every(isSame)
  );
}
