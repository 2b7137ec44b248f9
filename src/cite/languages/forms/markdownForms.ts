import type { CitationForm } from '../citationForm';
import { COMMA_LIST, PANDOC_LIST, PANDOC_SENTENCE, PANDOC_YEARS } from './keyLists';
import { roleForm } from './roleForm';

/** Pandoc's manual, 8.20; Quarto and R Markdown read the same. */
export const PANDOC_FORMS = [
  {
    id: 'parenthetical',
    template: '[${keys}]',
    list: PANDOC_LIST,
    annotated: { template: '[${prefix}${keys}${locator}]', list: PANDOC_LIST },
  },
  {
    id: 'textual',
    template: '${keys}',
    list: PANDOC_SENTENCE,
    annotated: { template: '${keys} [${locator}]', list: PANDOC_SENTENCE },
  },
  {
    id: 'year',
    template: '[${keys}]',
    list: PANDOC_YEARS,
    annotated: { template: '[${keys}${locator}]', list: PANDOC_YEARS },
  },
  {
    id: 'footnote',
    template: '^[${keys}]',
    list: PANDOC_LIST,
    annotated: { template: '^[${prefix}${keys}${locator}]', list: PANDOC_LIST },
    attached: '',
  },
] as const satisfies readonly CitationForm[];

/** Roles of mystmd and of sphinxcontrib-bibtex. */
export const MYST_FORMS = [
  roleForm('parenthetical', '{cite:p}'),
  roleForm('textual', '{cite:t}'),
  roleForm('author', '{cite:author}'),
  roleForm('year', '{cite:year}'),
  { ...roleForm('footnote', '{footcite:p}'), attached: '' },
] as const satisfies readonly CitationForm[];

/** What nbconvert turns into `\cite`; the notebook itself shows the text between the tags. */
export const JUPYTER_FORMS = [
  { id: 'parenthetical', template: '<cite data-cite="${keys}">(${aside})</cite>', list: COMMA_LIST },
  { id: 'textual', template: '<cite data-cite="${keys}">${reference}</cite>', list: COMMA_LIST },
] as const satisfies readonly CitationForm[];
