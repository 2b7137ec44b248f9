import type { KeyList } from './citationLanguage';

/** What a citation shows; each language has some of them. */
export type FormId =
  | 'automatic'
  | 'parenthetical'
  | 'textual'
  | 'author'
  | 'year'
  | 'full'
  | 'footnote'
  | 'no-cite'
  | 'command'
  | 'reference';

/**
 * Text of a citation with places: `${keys}` stands for the keys, `${reference}` for the papers as running text refers
 * to them, `${aside}` for the same in parentheses, `${prefix}` and `${locator}` for notes that the person types.
 */
export interface FormTemplate {
  readonly template: string;
  readonly list: KeyList;
  /** The template is for one key, and is repeated with the list's separator. */
  readonly each?: true;
}

/**
 * One way to write a new citation.
 *
 * @example { id: 'parenthetical', template: '\\citep{${keys}}', list: COMMA_LIST,
 *            annotated: { template: '\\citep[${prefix}][${locator}]{${keys}}', list: COMMA_LIST } }
 */
export interface CitationForm extends FormTemplate {
  readonly id: FormId;
  /** With places for notes, valid even where they stay empty; absent where the form takes none. */
  readonly annotated?: FormTemplate;
  /** A mark at a word, like a footnote's number: what joins it to the word instead of a space, mostly nothing. */
  readonly attached?: string;
}
