import type { TextRange } from '../../../core/textRange';
import type { BibliographyEntry } from '../../../sources/bibliographyEntry';
import type { BibtexEntry, BibtexField } from '../../../sources/bibtex/bibtexFile';
import type { BibtexStrings } from '../../../sources/bibtex/bibtexStrings';
import { readBibtexFacts, readBibtexPaper } from '../../../sources/bibtex/readBibtexPaper';
import type { EntryFacts, KeyMention, PlacedEntry } from './placedEntry';

/** Fields that name entries by their keys, with commas between several. Source: biblatex manual, 2.2.3 “Special Fields”. */
const KEY_FIELDS: ReadonlyMap<string, KeyMention['kind']> = new Map([
  ['ids', 'alias'],
  ['crossref', 'reference'],
  ['xref', 'reference'],
  ['xdata', 'reference'],
  ['related', 'reference'],
  ['entryset', 'reference'],
]);
/**
 * In most entries there is none of them, which is seen without reading their fields. Not with the equals sign: a field
 * is read without one too, and comments may stand before it.
 */
const SIGN = new RegExp(String.raw`\b(?:${[...KEY_FIELDS.keys()].join('|')})\b`, 'i');
const NONE: readonly KeyMention[] = [];

/** Finds the entry that a `crossref` names. */
export type ParentOf = (crossref: string) => BibtexEntry | undefined;

/** An entry of a `.bib` file in the text in which it was read: what stays the same wherever the entry moves. */
export class BibtexReading {
  readonly key: string;
  readonly read: () => BibliographyEntry;
  readonly facts: () => EntryFacts;
  #fields: readonly BibtexField[] | undefined;
  #named: { readonly mentions: readonly KeyMention[]; readonly crossref: string | undefined } | undefined;

  constructor(
    readonly entry: BibtexEntry,
    readonly text: string,
    readonly strings: BibtexStrings,
    parentOf: ParentOf,
  ) {
    this.key = entry.key;
    this.read = () => readBibtexPaper(entry, strings, parentOf);
    this.facts = () => readBibtexFacts(entry, strings, parentOf);
  }

  /** Read once, since who asks for the place of one field asks for several. */
  get fields(): readonly BibtexField[] {
    return (this.#fields ??= this.entry.fields);
  }

  /** Where fields name keys, in the text in which it was read. */
  get mentions(): readonly KeyMention[] {
    return this.named.mentions;
  }

  /** The key of its parent, in lower case: BibTeX does not tell keys apart by their letter case. */
  get crossref(): string | undefined {
    return this.named.crossref;
  }

  /** Reads the same entry of the same text, with another parent. */
  withParent(parent: BibtexEntry | undefined): BibtexReading {
    return new BibtexReading(this.entry, this.text, this.strings, () => parent);
  }

  private get named() {
    this.#named ??= this.findNamed();
    return this.#named;
  }

  private findNamed() {
    const { start, end } = this.entry.range;
    if (!SIGN.test(this.text.slice(start, end))) return { mentions: NONE, crossref: undefined };
    const { fields } = this.entry;
    const parent = findField(fields, ['crossref'])?.value[0]?.text;
    const mentions = fields.flatMap((field) => mentionsIn(this.text, field));
    return { mentions, crossref: parent?.toLowerCase() };
  }
}

/** An entry of a `.bib` file, where it stands now. */
export class BibtexPlace implements PlacedEntry {
  readonly key: string;
  readonly range: TextRange;
  readonly keyRange: TextRange;
  readonly read: PlacedEntry['read'];
  readonly facts: PlacedEntry['facts'];

  /** @param by how far it stands behind where it was read */
  constructor(
    readonly reading: BibtexReading,
    readonly by = 0,
  ) {
    this.key = reading.key;
    this.range = move(reading.entry.range, by);
    this.keyRange = move(reading.entry.keyRange, by);
    this.read = reading.read;
    this.facts = reading.facts;
  }

  /** The same entry further behind, or before. */
  moved(by: number): BibtexPlace {
    return by === 0 ? this : new BibtexPlace(this.reading, this.by + by);
  }

  readonly mentions = (): readonly KeyMention[] => {
    const { mentions } = this.reading;
    if (this.by === 0 || mentions.length === 0) return mentions;
    return mentions.map((mention) => ({ ...mention, range: move(mention.range, this.by) }));
  };

  readonly fieldRange = (...names: readonly string[]): TextRange | undefined => {
    const field = findField(this.reading.fields, names);
    return field && move(field.valueRange, this.by);
  };
}

/** A range so many characters further behind. */
export function move({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

function findField(fields: readonly BibtexField[], names: readonly string[]): BibtexField | undefined {
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
