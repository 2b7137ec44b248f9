import type { CitationForm, FormId } from '../citationForm';
import { COMMA_LIST, PANDOC_LIST, PANDOC_SENTENCE, PANDOC_YEARS } from './keyLists';

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
  role('parenthetical', 'cite:p'),
  role('textual', 'cite:t'),
  role('author', 'cite:author'),
  role('year', 'cite:year'),
  { ...role('footnote', 'footcite:p'), attached: '' },
] as const satisfies readonly CitationForm[];

/** What nbconvert turns into `\cite`; the notebook itself shows the text between the tags. */
export const JUPYTER_FORMS = [
  { id: 'parenthetical', template: '<cite data-cite="${keys}">(${aside})</cite>', list: COMMA_LIST },
  { id: 'textual', template: '<cite data-cite="${keys}">${reference}</cite>', list: COMMA_LIST },
] as const satisfies readonly CitationForm[];

/** Its notes stand in braces that must not be empty, so the person types them: `{see}k{p. 5}`. */
function role(id: FormId, name: string): CitationForm {
  return {
    id,
    template: `{${name}}\`\${keys}\``,
    list: COMMA_LIST,
    annotated: { template: `{${name}}\`\${prefix}\${keys}\${locator}\``, list: COMMA_LIST },
  };
}
