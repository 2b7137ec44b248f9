/** How a BibTeX file writes its entries, apart from what they say. */
export interface EntryManner {
  /** `@misc`, `@Misc`, `@MISC`; `InProceedings` stands for `@InProceedings`. */
  readonly typeCase: LetterCase;
  /** `eprint`, `Eprint`, `EPRINT`; `as-is` leaves the `archivePrefix` of the composed entry. */
  readonly nameCase: LetterCase;
  /** What encloses the entry: `@misc{…}` or `@misc(…)`. */
  readonly delimiter: '{' | '(';
  /** What encloses a value: `{…}` or `"…"`. */
  readonly valueDelimiter: '{' | '"';
  /** Whether numbers stand without a delimiter: `year = 2023`. */
  readonly bareNumbers: boolean;
  /** Before each field's name, e.g. two spaces or a tab. */
  readonly indent: string;
  /** Names are filled up with spaces to so many characters, which aligns the signs of equality; 0 aligns nothing. */
  readonly nameWidth: number;
  /** Between name and value, with its spaces: ` = `. */
  readonly equals: string;
  /** Whether the last field ends with a comma too. */
  readonly trailingComma: boolean;
  /** Before the closing delimiter, which stands on a line of its own; undefined puts it behind the last field. */
  readonly closingIndent: string | undefined;
  readonly lineEnd: '\n' | '\r\n';
}

/** `capitalized` writes the first letter large; of a type also the one that starts its second word. */
export type LetterCase = 'as-is' | 'lower' | 'upper' | 'capitalized';

/** Where no file sets an example. */
export const DEFAULT_MANNER: EntryManner = {
  typeCase: 'lower',
  nameCase: 'as-is',
  delimiter: '{',
  valueDelimiter: '{',
  bareNumbers: false,
  indent: '  ',
  nameWidth: 0,
  equals: ' = ',
  trailingComma: true,
  closingIndent: '',
  lineEnd: '\n',
};
