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
  readonly key: string;
  /** The key alone, without `@` or quotes: what a rename replaces. */
  readonly range: TextRange;
  /** The key with its own prefix, suffix and sign, without separators: `see @a, p. 3` in `[see @a, p. 3; @b]`. */
  readonly item: TextRange;
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
}

/** What citing needs to know of a text. */
export interface CitingText {
  /** In the order of the text; none inside an opaque range. */
  readonly citations: readonly Citation[];
  /** Comments, verbatim, code, maths where nothing is cited, front matter: a citation is not read there. */
  readonly opaque: readonly TextRange[];
}
