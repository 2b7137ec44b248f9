import type { FormId } from '../languages/citationForm';

type NamedForms = Readonly<Record<string, FormId>>;

/**
 * What LaTeX's commands show, by their names with a small first letter and without star. Others are left out, since no
 * other language has what they show: `\citealp` without brackets, `\citetitle`, `\supercite`.
 *
 * Sources: natbib's manual, 2.3; biblatex' manual, 3.9.
 */
export const LATEX_COMMANDS: NamedForms = {
  cite: 'parenthetical',
  citep: 'parenthetical',
  citet: 'textual',
  citeauthor: 'author',
  citeyear: 'year',
  citeyearpar: 'year',
  parencite: 'parenthetical',
  textcite: 'textual',
  autocite: 'automatic',
  smartcite: 'automatic',
  footcite: 'footnote',
  fullcite: 'full',
  bibentry: 'full',
  nocite: 'no-cite',
  cites: 'parenthetical',
  parencites: 'parenthetical',
  textcites: 'textual',
  autocites: 'automatic',
  smartcites: 'automatic',
  footcites: 'footnote',
};

/** Roles of sphinxcontrib-bibtex (“Roles and Directives”) and of mystmd (“Citations”). */
export const ROLES: NamedForms = {
  cite: 'parenthetical',
  'cite:p': 'parenthetical',
  'cite:ps': 'parenthetical',
  'cite:t': 'textual',
  'cite:ts': 'textual',
  'cite:ct': 'textual',
  'cite:cts': 'textual',
  'cite:author': 'author',
  'cite:authors': 'author',
  'cite:year': 'year',
  'cite:yearpar': 'year',
  'cite:empty': 'no-cite',
  footcite: 'footnote',
  'footcite:p': 'footnote',
  'footcite:ps': 'footnote',
};

/** Org's styles, the part of `cite/style/variant` behind the first slash (Org's manual, “Citation export processors”). */
export const ORG_STYLES: NamedForms = {
  '': 'parenthetical',
  t: 'textual',
  text: 'textual',
  a: 'author',
  author: 'author',
  na: 'year',
  noauthor: 'year',
  y: 'year',
  year: 'year',
  b: 'full',
  bibentry: 'full',
  ft: 'footnote',
  note: 'footnote',
  n: 'no-cite',
  nocite: 'no-cite',
};

/** Variants of Org's styles that change no more than capitals and the length of lists of authors. */
export const ORG_VARIANTS: ReadonlySet<string> = new Set(['c', 'caps', 'f', 'full', 'cf', 'caps-full']);

/** Macros of asciidoctor-bibtex, and those that asciidoctor-bibliography has from natbib. */
export const ASCIIDOC_MACROS: NamedForms = {
  cite: 'parenthetical',
  citep: 'parenthetical',
  citenp: 'textual',
  citet: 'textual',
  fullcite: 'full',
  bibitem: 'full',
};

/** The argument `form` of Typst's `cite`. */
export const TYPST_CALLS: NamedForms = {
  normal: 'parenthetical',
  prose: 'textual',
  author: 'author',
  year: 'year',
  full: 'full',
  none: 'no-cite',
};

/** What a name shows; undefined for one that is not in the table, whatever objects inherit. */
export function formNamed(forms: NamedForms, name: string): FormId | undefined {
  return Object.hasOwn(forms, name) ? forms[name] : undefined;
}
