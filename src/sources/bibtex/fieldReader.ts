import type { BibtexEntry, BibtexValuePiece } from './bibtexFile';
import { type BibtexStrings, joinPieces } from './bibtexStrings';
import { decodeBibtexValue, decodeVerbatim } from './decodeBibtexValue';

type FieldValues = ReadonlyMap<string, readonly BibtexValuePiece[]>;

const NONE: FieldValues = new Map();

/** Titles of a parent are not the child's: biblatex manual, appendix B. */
const NOT_INHERITED: ReadonlySet<string> = new Set(['title', 'subtitle']);

/** The fields of an entry by name, whatever the letter case; of two of a name the first one counts, as in BibTeX. */
export class FieldReader {
  private readonly own: FieldValues;
  private readonly inherited: FieldValues;

  /** @param parentOf finds the entry that a `crossref` names, which tells what this one does not say itself */
  constructor(
    entry: BibtexEntry,
    private readonly strings: BibtexStrings,
    parentOf: (crossref: string) => BibtexEntry | undefined = () => undefined,
  ) {
    this.own = fieldsByName(entry);
    const crossref = this.own.get('crossref')?.[0]?.text;
    const parent = crossref === undefined ? undefined : parentOf(crossref);
    this.inherited = parent === undefined || parent === entry ? NONE : fieldsByName(parent);
  }

  /** The value as written, its pieces joined; undefined where there is none or an empty one. */
  latex(name: string): string | undefined {
    return this.read(name, joinPieces);
  }

  /** The value as text for people. */
  text(name: string): string | undefined {
    return this.read(name, decodeBibtexValue);
  }

  /** The value as an identifier or an address. */
  verbatim(name: string): string | undefined {
    return this.read(name, decodeVerbatim);
  }

  private read(
    name: string,
    decode: (pieces: readonly BibtexValuePiece[], strings: BibtexStrings) => string,
  ): string | undefined {
    const value = this.own.get(name) ?? this.inherit(name);
    return value === undefined ? undefined : decode(value, this.strings) || undefined;
  }

  private inherit(name: string): readonly BibtexValuePiece[] | undefined {
    if (NOT_INHERITED.has(name)) return undefined;
    return this.inherited.get(name) ?? (name === 'booktitle' ? this.inherited.get('title') : undefined);
  }
}

function fieldsByName({ fields }: BibtexEntry): FieldValues {
  const values = new Map<string, readonly BibtexValuePiece[]>();
  for (const { name, value } of fields) {
    const folded = name.toLowerCase();
    if (!values.has(folded)) values.set(folded, value);
  }
  return values;
}
