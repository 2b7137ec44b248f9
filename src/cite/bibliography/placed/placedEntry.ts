import type { TextRange } from '../../../core/textRange';
import type { BibliographyEntry } from '../../../sources/bibliographyEntry';
import type { BibtexProblem, BibtexString } from '../../../sources/bibtex/bibtexFile';
import type { BibtexStrings } from '../../../sources/bibtex/bibtexStrings';
import type { BibtexPlace } from './bibtexPlace';

/** What an entry says, but for its abstract. */
export type EntryFacts = Omit<BibliographyEntry, 'abstract'>;

/** An entry where it stands in a bibliography or in the document that lists it. */
export interface PlacedEntry {
  /** By which documents cite it; empty where it has none. */
  readonly key: string;
  readonly range: TextRange;
  /** The key alone, without quotes: what a rename replaces. Empty, at the entry's start, where it has none. */
  readonly keyRange: TextRange;
  /** What it says, decoded. Read from the text each time: keep it in a variable rather than ask twice. */
  readonly read: () => BibliographyEntry;
  /** The same without the abstract, which takes as long to decode as all the rest. The same function as long as it tells the same. */
  readonly facts: () => EntryFacts;
  /** Where fields name keys. Read from the text each time. */
  readonly mentions: () => readonly KeyMention[];
  /** Of the value of the first of some fields that it has, as the file calls them, in any letter case. */
  readonly fieldRange: (...names: readonly string[]) => TextRange | undefined;
}

/** A key in a field of an entry. */
export interface KeyMention {
  readonly key: string;
  readonly range: TextRange;
  /** `alias` is one more key of the entry itself (biblatex's `ids`), `reference` that of another entry (`crossref`). */
  readonly kind: 'alias' | 'reference';
}

/** Damage at an exact place; what is good before and after it is read all the same. */
export interface EntryDamage {
  /** `invalid`: an entry of JSON or YAML that cannot be read at all. */
  readonly code: BibtexProblem['code'] | 'invalid';
  /** Empty at the place where something is missing. */
  readonly range: TextRange;
  readonly message: string;
  /** Of the entry that it is in, if that has one. */
  readonly key?: string;
  /** What in place of the characters of the range mends it; left out where only people can tell. */
  readonly mend?: string;
}

/** The entries of a bibliography, or of what a document lists itself, as they stand in the text. */
export interface PlacedEntries {
  /** In the order of the text. */
  readonly entries: readonly PlacedEntry[];
  /** The first entry of each key, and by its aliases where no entry has them for a key. */
  readonly byKey: ReadonlyMap<string, PlacedEntry>;
  /** The places at which fields name a key. */
  readonly mentions: ReadonlyMap<string, readonly KeyMention[]>;
  readonly damage: readonly EntryDamage[];
}

/** The entries of a `.bib` file, with what it takes to read a part of it anew. */
export interface PlacedBibtex extends PlacedEntries {
  readonly entries: readonly BibtexPlace[];
  readonly strings: readonly BibtexString[];
  /** What they stand for; the same object as long as they are the same. */
  readonly resolved: BibtexStrings;
  /** In how many texts of the file the entries were read: those of earlier ones may be as they were. */
  readonly texts: number;
}
