import type { TextRange } from '../../core/textRange';

/** How a document writes its citations; the setting `literature.citation.format` names these, besides `auto`. */
export type CitationFormat =
  | 'latex'
  | 'natbib'
  | 'biblatex'
  | 'pandoc'
  | 'myst'
  | 'typst'
  | 'restructuredtext'
  | 'org'
  | 'org-ref'
  | 'asciidoc'
  | 'jupyter'
  | 'bibtex'
  | 'text';

/** One key in a citation. */
export interface CitedKey {
  /** Empty where its sign stands already and the key is still to be written: `[see @]`. */
  readonly key: string;
  /** The key alone, without `@` or quotes: what a rename replaces. */
  readonly range: TextRange;
  /** The key with its own prefix, suffix and sign, without separators: `see @a, p. 3` in `[see @a, p. 3; @b]`. */
  readonly item: TextRange;
}

/** How keys are written side by side in one kind of citation. */
export interface KeyList {
  /** Between two keys where a citation shows no manner of its own; its sign comes first: `; ` or `,` or a mere space. */
  readonly separator: string;
  /** One key with its signs, safe for the language: `@key`, `@{odd key}`, `#cite(label("odd/key"))`. */
  readonly write: (key: string) => string;
  /** What hides the rest of its line between keys: `%` in LaTeX. */
  readonly comment?: string;
}

/** One citation as it stands in a text. */
export interface Citation {
  /** All of it: from the backslash, bracket, colon or sign to behind its last character. */
  readonly range: TextRange;
  /** The command, role or style as written: `citep*`, `cite:p`, `cite/t`; empty where the language has no name for it. */
  readonly name: string;
  /** Where keys stand and may be added, e.g. between the braces; empty in `\cite{}`. */
  readonly keysRange: TextRange;
  /** In the order of the text. */
  readonly keys: readonly CitedKey[];
  readonly list: KeyList;
  /**
   * What is to be written around keys that join, where the citation has no room for them yet: `{` and `}` for
   * `\cite`, a closing bracket for `[@a` at the end of a line, ` [` and `]` for Pandoc's `@a`.
   */
  readonly around?: Around;
}

/** Text before and behind something. */
export interface Around {
  readonly opening: string;
  readonly closing: string;
}

/** What citing needs to know of a text. */
export interface CitingText {
  /** By their start; a citation may stand in a note of another one, which then comes before it. */
  readonly citations: readonly Citation[];
  /**
   * Comments, verbatim, code, maths where nothing is cited, front matter: a citation is not read there. Each is the
   * inside of such a zone, so a cursor at either end of it writes into the zone. In order, without overlap.
   */
  readonly opaque: readonly TextRange[];
  /** Typst's code, where text stands in brackets of its own: the argument in `#figure(caption: )`. */
  readonly code?: readonly TextRange[];
}

/** One writing language: how its documents are recognised and read. */
export interface CitationLanguage {
  /** The formats in which its documents cite; the first one where a document does not say more. */
  readonly formats: readonly [CitationFormat, ...CitationFormat[]];
  /** As people call it. */
  readonly name: string;
  /** VS Code's language identifiers, its own and those of well-known extensions. */
  readonly languageIds: readonly string[];
  /** In lower case with the dot; they decide where no extension has given the document a language. */
  readonly fileEndings: readonly string[];
  /**
   * Finds the citations of any text, damaged or not; never throws, in time linear in the text's length.
   *
   * @param options what the document's settings add to the language
   */
  readonly readCitations: (text: string, options?: ReadingOptions) => CitingText;
}

/** What a document's settings add to its language. */
export interface ReadingOptions {
  /** A LaTeX command that cites although its name does not say so, without backslash. */
  readonly command?: string;
}
