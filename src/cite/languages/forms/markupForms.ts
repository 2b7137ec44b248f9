import type { CitationForm, FormId } from '../citationForm';
import { COMMA_LIST, MACROS_APART, ORG_LIST, TYPST_LABELS, TYPST_RUN } from './keyLists';
import { roleForm } from './roleForm';

/** Typst's documentation of `cite` and of `ref`. */
export const TYPST_FORMS = [
  {
    id: 'parenthetical',
    template: '${keys}',
    list: TYPST_RUN,
    annotated: { template: '#cite(${keys}, supplement: [${locator}])', list: TYPST_LABELS, each: true },
  },
  typstForm('textual', '"prose"'),
  typstForm('author', '"author"'),
  typstForm('year', '"year"'),
  typstForm('full', '"full"'),
  { id: 'footnote', template: '#footnote[${keys}]', list: TYPST_RUN, attached: '' },
  { id: 'no-cite', template: '#cite(${keys}, form: none)', list: TYPST_LABELS, each: true },
] as const satisfies readonly CitationForm[];

/** Roles of sphinxcontrib-bibtex. */
export const RESTRUCTUREDTEXT_FORMS = [
  roleForm('parenthetical', ':cite:p:'),
  roleForm('textual', ':cite:t:'),
  roleForm('author', ':cite:author:'),
  roleForm('year', ':cite:year:'),
  // A role is none inside a word; the escaped space ends the word and prints nothing.
  { ...roleForm('footnote', ':footcite:p:'), attached: '\\ ' },
  roleForm('no-cite', ':cite:empty:'),
] as const satisfies readonly CitationForm[];

/** Styles of the Org manual's chapter on citations. */
export const ORG_FORMS = [
  orgForm('parenthetical', 'cite'),
  orgForm('textual', 'cite/t'),
  orgForm('author', 'cite/a'),
  orgForm('year', 'cite/na'),
  orgForm('full', 'cite/b'),
  { ...orgForm('footnote', 'cite/ft'), attached: '' },
  orgForm('no-cite', 'cite/n'),
] as const satisfies readonly CitationForm[];

/** Links of org-ref 2, which org-ref 3 reads too. */
export const ORG_REF_FORMS = [
  orgRefForm('parenthetical', 'cite'),
  orgRefForm('textual', 'citet'),
  orgRefForm('author', 'citeauthor'),
  orgRefForm('year', 'citeyear'),
  orgRefForm('full', 'fullcite'),
  { ...orgRefForm('footnote', 'footcite'), attached: '' },
  orgRefForm('no-cite', 'nocite'),
] as const satisfies readonly CitationForm[];

/** Macros of asciidoctor-bibtex. */
export const ASCIIDOC_FORMS = [
  {
    id: 'parenthetical',
    template: 'cite:[${keys}]',
    list: COMMA_LIST,
    annotated: { template: 'cite:${prefix}[${keys}(${locator})]', list: COMMA_LIST },
  },
  {
    id: 'textual',
    template: 'citenp:[${keys}]',
    list: COMMA_LIST,
    annotated: { template: 'citenp:[${keys}(${locator})]', list: COMMA_LIST },
  },
  { id: 'full', template: 'bibitem:[${keys}]', list: MACROS_APART, each: true },
] as const satisfies readonly CitationForm[];

function typstForm(id: FormId, form: string): CitationForm {
  return {
    id,
    template: `#cite(\${keys}, form: ${form})`,
    list: TYPST_LABELS,
    each: true,
    annotated: {
      template: `#cite(\${keys}, form: ${form}, supplement: [\${locator}])`,
      list: TYPST_LABELS,
      each: true,
    },
  };
}

function orgForm(id: FormId, name: string): CitationForm {
  return {
    id,
    template: `[${name}:\${keys}]`,
    list: ORG_LIST,
    annotated: { template: `[${name}:\${prefix}\${keys}\${locator}]`, list: ORG_LIST },
  };
}

function orgRefForm(id: FormId, name: string): CitationForm {
  return {
    id,
    template: `${name}:\${keys}`,
    list: COMMA_LIST,
    annotated: { template: `[[${name}:\${keys}][\${prefix}::\${locator}]]`, list: COMMA_LIST },
  };
}
