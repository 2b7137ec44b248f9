import type * as vscode from 'vscode';
import type { CitationPlan } from '../../cite/insertion/citationPlan';
import { planCitations } from '../../cite/insertion/planCitation';
import type { CitationForm } from '../../cite/languages/citationForm';
import type { CitationContent } from '../../cite/languages/renderForm';
import { referTo } from '../../cite/reference';
import type { Paper } from '../../core/paper';
import { latexCommandOf } from './chooseForm';
import type { CitingPlace } from './citingPlace';

/** How a citation is written. */
export interface ChosenForm {
  readonly form: CitationForm;
  /** The person has chosen it for this citation. */
  readonly chosen: boolean;
}

/** Plans citing in a document as it is now. */
export function planIn(
  ranges: readonly vscode.Range[],
  place: CitingPlace,
  content: CitationContent,
  { form, chosen }: ChosenForm,
): CitationPlan {
  const { document, format } = place;
  // In a bibliography the entries are all there is to write.
  if (format === 'bibtex') return { edits: [], cursors: [], citesKeys: true };
  const command = latexCommandOf(document);
  return planCitations({
    ...content,
    text: document.getText(),
    selections: ranges.map(({ start, end }) => ({
      start: document.offsetAt(start),
      end: document.offsetAt(end),
    })),
    format,
    form,
    chosen,
    ...(command === undefined ? {} : { command }),
  });
}

/**
 * What a citation of some papers says.
 *
 * @param keys those of the bibliography; papers that have none there are cited by their default key
 */
export function contentOf(
  papers: readonly Paper[],
  keys?: ReadonlyMap<Paper['id'], string>,
): CitationContent {
  return {
    keys: papers.map(({ id, key }) => keys?.get(id) ?? key),
    reference: papers.map(referTo).join('; '),
  };
}
