import { known } from '../../core/known';
import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import type { BibliographyEntry } from '../../sources/bibliographyEntry';
import { fieldsOf, textOf } from '../../sources/csl/cslFields';
import { findJsonArray, type JsonArray } from '../../sources/csl/jsonArray';
import { readCslItem } from '../../sources/csl/readCslItem';
import type { TextEdit } from '../edit/textEdit';
import { composeCslItem } from '../entry/cslEntry';
import { refuse, type Refusal } from './addition';
import { keyedSourceOf, type EntryIdentity } from './entryIdentity';
import { findOrder, groupByPlace, type NewEntry } from './entryOrder';
import { insertBefore, insertBehind, joinEntries } from './insertEntries';
import { mostCommon } from './mostCommon';
import type { OpenBibliography } from './openBibliography';
import { sampleEntries } from './sampleEntries';

/** Opens a CSL-JSON file, an array of items: only commas and the new items are inserted. */
export function* openCsl(text: string): Slices<OpenBibliography | Refusal> {
  const isEmpty = text.replace('\uFEFF', '').trim() === '';
  const array = isEmpty ? arrayToCome(text) : yield* findWholeArray(text);
  if (array === undefined) return refuse('expected a JSON array of entries, “[” to “]”, and nothing else');
  const identities: BibliographyEntry[] = [];
  for (const { start, end } of array.items) {
    yield;
    const item = parse(text.slice(start, end));
    if (item === undefined) {
      const line = text.slice(0, start).split('\n').length;
      return refuse(`line ${line}: the entry that begins here is no valid JSON; mend it, then add again`);
    }
    // Large files are mostly abstracts, which tell nothing here.
    const { abstract, ...entry } = readCslItem(item.value);
    // Exports have other keys in other fields; what cites the item is its id.
    identities.push({ ...entry, key: textOf(fieldsOf(item.value).id) });
  }
  return {
    kind: 'open',
    identities,
    sample: () => sampleEntries(identities).map(keyedSourceOf),
    *measure() {
      yield;
      const manner = measureManner(text, array);
      return {
        write: (paper, key) => writeItem({ ...paper, key }, manner),
        place: (entries) => placeItems(array, entries, identities, manner),
      };
    },
  };
}

/** An array with both its brackets. */
type WholeArray = Required<JsonArray>;

/** Where the array of an empty file belongs: both its brackets are in one place. */
function arrayToCome(text: string): WholeArray {
  const place = text.startsWith('\uFEFF') ? 1 : 0;
  return { open: place, close: place, items: [] };
}

/** The array that the text is; undefined for a text that is no array or does not end with it. */
function* findWholeArray(text: string): Slices<WholeArray | undefined> {
  const open = /[^\s\uFEFF]/.exec(text)?.index ?? 0;
  if (text[open] !== '[') return undefined;
  const { close, items } = yield* findJsonArray(text, open);
  return close !== undefined && text.slice(close + 1).trim() === '' ? { open, close, items } : undefined;
}

/** How a file writes its items. */
interface Manner {
  /** Between two items: `,\n  `. */
  readonly between: string;
  /** By which an item's fields are indented within it; undefined for items of one line. */
  readonly indent?: string;
  /** Whether items of one line have a space behind a colon. */
  readonly isSpaced: boolean;
}

function measureManner(text: string, { open, items }: JsonArray): Manner {
  const [first] = items;
  if (first === undefined) return { between: ',\n  ', indent: '  ', isSpaced: true };
  const separators = items.slice(1).map(({ start }, at) => text.slice(items[at]?.end, start));
  const between = mostCommon(separators)?.value ?? `,${text.slice(open + 1, first.start)}`;
  const item = text.slice(first.start, first.end);
  const inner = /^\{[^\S\n]*\n([^\S\n]*)/.exec(item)?.[1];
  const isSpaced = item.includes('": ');
  return {
    between: between.replaceAll('\r\n', '\n'),
    isSpaced,
    ...known({ indent: inner?.slice(indentOf(between).length) }),
  };
}

function indentOf(between: string): string {
  return /\n([^\S\n]*)$/.exec(between)?.[1] ?? '';
}

function writeItem(paper: Paper, { between, indent, isSpaced }: Manner): string {
  const item = composeCslItem(paper);
  if (indent !== undefined) {
    const lines = JSON.stringify(item, undefined, indent || ' ').split('\n');
    return lines.map((line) => (indent ? line : line.trimStart())).join(`\n${indentOf(between)}`);
  }
  // A line end within a text is written \n in JSON, so these are all between fields.
  return isSpaced ? JSON.stringify(item, undefined, 1).replace(/\n */g, ' ') : JSON.stringify(item);
}

function* placeItems(
  { open, close, items }: WholeArray,
  entries: readonly NewEntry[],
  present: readonly EntryIdentity[],
  { between }: Manner,
): Slices<readonly TextEdit[]> {
  const order = findOrder(present);
  const last = items.at(-1);
  if (last === undefined) {
    const content = `\n  ${joinEntries(entries, between)}\n`;
    return open === close
      ? [{ start: open, end: close, text: `[${content}]\n` }]
      : [{ start: open + 1, end: close, text: content }];
  }
  if (order === undefined) return [insertBehind(last.end, entries, between)];
  const groups = yield* groupByPlace(entries, present, order);
  return [...groups].map(([at, group]) => {
    const next = items[at];
    return next ? insertBefore(next.start, group, between) : insertBehind(last.end, group, between);
  });
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
