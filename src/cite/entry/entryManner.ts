/** How a BibTeX file writes its entries, apart from what they say. */
export interface EntryManner {
  /** `@misc`, `@Misc`, `@MISC`; `capitalized` stands for `@InProceedings` too. */
  readonly typeCase: LetterCase;
  /** `eprint`, `Eprint`, `EPRINT`; `as-is` leaves the `archivePrefix` of the composed entry. */
  readonly nameCase: LetterCase;
  /** The file's own spelling of types and names, by their small letters: it wins over the letter case. */
  readonly spellings: ReadonlyMap<string, string>;
  /** What encloses the entry: `@misc{…}` or `@misc(…)`. */
  readonly delimiter: '{' | '(';
  /** What encloses a value: `{…}` or `"…"`. */
  readonly valueDelimiter: '{' | '"';
  /** Whether numbers stand without a delimiter: `year = 2023`. */
  readonly bareNumbers: boolean;
  /** Between the key and the first field, with comma, line end and indentation: `,\n  `. */
  readonly opening: string;
  /** Between two fields: `,\n  `. */
  readonly between: string;
  /** Between the last field and the closing delimiter: `,\n`, or `\n` where no comma ends the last field. */
  readonly closing: string;
  /** The column behind each name, where names are aligned on the right, as in exports of NASA's ADS. */
  readonly nameEnd?: number;
  /** Between a field's name and its sign of equality. */
  readonly beforeEquals: Gap;
  /** Between the sign of equality and the value. */
  readonly afterEquals: Gap;
}

/** A space that may align what follows it. */
export interface Gap {
  /** What stands there where nothing is aligned, or where the text has already passed the column. */
  readonly text: string;
  /**
   * The column, from 0 at the beginning of the line, to which the gap reaches; tabs fill it up if the text has one,
   * and reach to the next multiple of 8. `longest`: as far as `text` behind the entry's longest name. Undefined
   * aligns nothing.
   */
  readonly column?: number | 'longest';
}

/** `capitalized` writes the first letter large; of a type also the one that starts its second word. */
export type LetterCase = 'as-is' | 'lower' | 'upper' | 'capitalized';

/** Where no file sets an example. */
export const DEFAULT_MANNER: EntryManner = {
  typeCase: 'lower',
  nameCase: 'as-is',
  spellings: new Map(),
  delimiter: '{',
  valueDelimiter: '{',
  bareNumbers: false,
  opening: ',\n  ',
  between: ',\n  ',
  closing: ',\n',
  beforeEquals: { text: ' ' },
  afterEquals: { text: ' ' },
};
