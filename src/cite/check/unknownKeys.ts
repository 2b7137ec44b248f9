import type { Slices } from '../../core/slices';
import { type ComparableKeys, nearestKeys, prepareKeys } from '../key/nearestKeys';
import type { CitationFormat, CitedKey, CitingText } from '../languages/citationLanguage';
import { isWellKnownCiteCommand } from '../languages/latex/latexCommands';
import type { UnknownKey } from './finding';

/** So many citations are looked at in a stretch. */
const STRETCH = 256;
/** A sixth of the letters wrong may be a slip; more is another key. */
const SLIP = 1 / 6;
/** Comparing takes a while: a document that lacks so many has lost its bibliography. */
const MOST_COMPARED = 20;

/** Keys that a document may cite by. */
export class KnownKeys {
  #folded: ReadonlySet<string> | undefined;
  #comparable: ComparableKeys | undefined;
  readonly #nearest = new Map<string, readonly string[]>();

  /**
   * @param bibliographies their entries by their keys
   * @param foldsCase whether the tool takes `Foo` and `foo` for one key
   */
  constructor(
    private readonly bibliographies: readonly ReadonlyMap<string, unknown>[],
    private readonly foldsCase: boolean,
  ) {}

  has(key: string): boolean {
    if (this.bibliographies.some((keys) => keys.has(key))) return true;
    if (!this.foldsCase) return false;
    // Most keys are written as they are in the bibliography, and after each keystroke in it the keys are others.
    this.#folded ??= new Set(this.all().map((known) => known.toLowerCase()));
    return this.#folded.has(key.toLowerCase());
  }

  /** Those that a mistyped one may stand for, the likeliest first. */
  nearest(key: string): readonly string[] {
    this.#comparable ??= prepareKeys([...new Set(this.all())]);
    const found = this.#nearest.get(key) ?? nearestKeys(key, this.#comparable, SLIP);
    this.#nearest.set(key, found);
    return found;
  }

  private all(): readonly string[] {
    return this.bibliographies.flatMap((keys) => [...keys.keys()]);
  }
}

/** What is known of the bibliographies of a document. */
export interface KeysOfDocument {
  readonly known: KnownKeys;
  /**
   * False where nothing names the bibliographies and they are the nearest ones: they are believed to be the document's
   * if it cites mostly from them.
   */
  readonly areNamed: boolean;
  readonly format: CitationFormat;
  /** A command of the setting, which cites whatever its name. */
  readonly command?: string;
}

/** Signs of a macro, a pattern or all of a bibliography: none of them is in a key that somebody wrote out. */
const NO_KEY = /[\\#{}$%~^*<>`\s]/;
/** Identifiers that tools look up for themselves: mystmd, Manubot, Quarto's filters. */
const LOOKED_UP =
  /^(?:(?:doi|arxiv|pmid|pmcid|pmc|isbn|url|wikidata|https?|urn|ark|hdl|swh|zotero):|10\.\d{4,}\/)/i;

/**
 * Finds the citations whose keys no bibliography of the document has.
 *
 * @param citing the document's citations
 * @param isLabel whether the document or its project gives something else this name, to which the sign refers: a figure
 */
export function* findUnknownKeys(
  { citations }: CitingText,
  { known, areNamed, format, command }: KeysOfDocument,
  isLabel: (key: string) => boolean = () => false,
): Slices<readonly UnknownKey[]> {
  const unknown: CitedKey[] = [];
  const doubted = new Map<string, { known: boolean; keys: CitedKey[] }>();
  let knownCount = 0;
  for (const [index, { name, keys }] of citations.entries()) {
    if (index % STRETCH === STRETCH - 1) yield;
    for (const cited of keys) {
      if (!isWrittenOut(cited.key, format)) continue;
      const isKnown = known.has(cited.key);
      if (isKnown) knownCount += 1;
      if (isSure(name, format, command)) {
        if (!isKnown) unknown.push(cited);
        continue;
      }
      // A command of the document's own: it cites if one of its keys is a key.
      const others = doubted.get(name) ?? { known: false, keys: [] };
      if (isKnown) others.known = true;
      else others.keys.push(cited);
      doubted.set(name, others);
    }
  }
  for (const { known: cites, keys } of doubted.values()) if (cites) unknown.push(...keys);
  const claimed = unknown.filter(({ key }) => !isLabel(key));
  if (!areNamed && knownCount <= new Set(claimed.map(({ key }) => key)).size) return [];
  const findings: UnknownKey[] = [];
  for (const [index, { key, range }] of claimed.entries()) {
    if (index < MOST_COMPARED) yield;
    const nearest = index < MOST_COMPARED ? known.nearest(key) : [];
    findings.push({ check: 'unknownKey', range, key, nearest });
  }
  return findings.sort((a, b) => a.range.start - b.range.start);
}

function isWrittenOut(key: string, format: CitationFormat): boolean {
  if (key === '' || NO_KEY.test(key)) return false;
  return !(FORMATS_OF_MARKDOWN.has(format) && LOOKED_UP.test(key));
}

function isSure(name: string, format: CitationFormat, command: string | undefined): boolean {
  if (!FORMATS_OF_LATEX.has(format)) return true;
  return isWellKnownCiteCommand(name) || name === command;
}

const FORMATS_OF_LATEX: ReadonlySet<CitationFormat> = new Set(['latex', 'natbib', 'biblatex']);
const FORMATS_OF_MARKDOWN: ReadonlySet<CitationFormat> = new Set(['pandoc', 'myst', 'jupyter']);
