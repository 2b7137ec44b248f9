import type { CitationForm, FormId } from '../citationForm';
import { COMMA_LIST } from './keyLists';

/**
 * A form of sphinxcontrib-bibtex or mystmd. Its notes stand in braces that must not be empty, so the person types
 * them: `{see}k{p. 5}`.
 *
 * @param role as the language marks it: `{cite:p}` in MyST, `:cite:p:` in reStructuredText
 */
export function roleForm(id: FormId, role: string): CitationForm {
  return {
    id,
    template: `${role}\`\${keys}\``,
    list: COMMA_LIST,
    annotated: { template: `${role}\`\${prefix}\${keys}\${locator}\``, list: COMMA_LIST },
  };
}
