import type { Slices } from '../../../core/slices';
import type { TextRange } from '../../../core/textRange';
import type { BibtexEntry, BibtexField } from '../../../sources/bibtex/bibtexFile';
import { resolveStrings } from '../../../sources/bibtex/bibtexStrings';
import { readBibtexPaper } from '../../../sources/bibtex/readBibtexPaper';
import { scanBibtex } from '../../../sources/bibtex/scanBibtex';
import { indexEntries } from './indexEntries';
import type { KeyMention, PlacedEntries, PlacedEntry } from './placedEntry';

/** So many entries are taken in at a stretch. */
const STRETCH = 1000;

/** Fields that name entries by their keys, with commas between several. Source: biblatex manual, 2.2.3 “Special Fields”. */
const KEY_FIELDS: ReadonlyMap<string, KeyMention['kind']> = new Map([
  ['ids', 'alias'],
  ['crossref', 'reference'],
  ['xref', 'reference'],
  ['xdata', 'reference'],
  ['related', 'reference'],
  ['entryset', 'reference'],
]);
/** In most entries there is none of them, which is seen without reading their fields. */
const SIGN = new RegExp(String.raw`\b(?:${[...KEY_FIELDS.keys()].join('|')})\s*=`, 'i');

/** Finds the entries of a `.bib` file. */
export function* placeBibtex(text: string): Slices<PlacedEntries> {
  const file = yield* scanBibtex(text);
  const strings = resolveStrings(file.strings);
  // As in BibTeX, which does not tell keys apart by their letter case, the first one counts.
  const parents = new Map<string, BibtexEntry>();
  const entries: PlacedEntry[] = [];
  const parentOf = (crossref: string) => parents.get(crossref.toLowerCase());
  for (const entry of file.entries) {
    const { key, range, keyRange } = entry;
    const name = key.toLowerCase();
    if (!parents.has(name)) parents.set(name, entry);
    entries.push({
      key,
      range,
      keyRange,
      read: () => readBibtexPaper(entry, strings, parentOf),
      mentions: () =>
        SIGN.test(text.slice(range.start, range.end))
          ? entry.fields.flatMap((field) => mentionsIn(text, field))
          : [],
      fieldRange: (...names) => findField(entry, names)?.valueRange,
    });
    if (entries.length % STRETCH === 0) yield;
  }
  return yield* indexEntries(entries, file.problems);
}

function findField({ fields }: BibtexEntry, names: readonly string[]): BibtexField | undefined {
  return names
    .map((name) => fields.find((field) => field.name.toLowerCase() === name))
    .find((field) => field !== undefined);
}

function mentionsIn(text: string, { name, valueRange }: BibtexField): readonly KeyMention[] {
  const kind = KEY_FIELDS.get(name.toLowerCase());
  if (kind === undefined) return [];
  return keysIn(text, valueRange).map(({ start, end }) => ({
    key: text.slice(start, end),
    kind,
    range: { start, end },
  }));
}

/** Keys in a value, which has its delimiters; a value made of several pieces has none that could be pointed at. */
function keysIn(text: string, { start, end }: TextRange): readonly TextRange[] {
  const value = text.slice(start, end);
  const isPlain = /^(?:\{[^{}]*\}|"[^"{}]*"|[^\s"{}#,]+)$/.test(value);
  if (!isPlain) return [];
  return [...value.matchAll(/[^\s,{}"](?:[^,{}"]*[^\s,{}"])?/g)].map(({ 0: key, index }) => ({
    start: start + index,
    end: start + index + key.length,
  }));
}
