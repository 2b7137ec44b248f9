import type { BibtexEntry, BibtexValuePiece } from './bibtexFile';
import { type BibtexStrings, joinPieces } from './bibtexStrings';
import { decodeBibtexValue, decodeVerbatim } from './decodeBibtexValue';

/** Titles of a parent are not the child's: biblatex manual, appendix B. */
const NOT_INHERITED: ReadonlySet<string> = new Set(['title', 'subtitle']);

/** The fields of an entry by name, whatever the letter case; of two of a name the first one counts, as in BibTeX. */
export class FieldReader {
  private readonly own: ReadonlyMap<string, readonly BibtexValuePiece[]>;
  private readonly inherited: ReadonlyMap<string, readonly BibtexValuePiece[]>;

  constructor(
    entry: BibtexEntry,
    private readonly strings: BibtexStrings,
    parent?: BibtexEntry,
  ) {
    this.own = fieldsByName(entry);
    this.inherited = parent === undefined ? new Map() : fieldsByName(parent);
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

function fieldsByName({ fields }: BibtexEntry): ReadonlyMap<string, readonly BibtexValuePiece[]> {
  return new Map(fields.toReversed().map(({ name, value }) => [name.toLowerCase(), value]));
}
