import type { TextRange } from '../../core/textRange';
import type { CitationForm } from '../languages/citationForm';
import type { Citation, CitationFormat } from '../languages/citationLanguage';
import { languageOfFormat } from '../languages/citationLanguages';
import { nameOfCommand } from '../languages/forms/latexForms';
import { readBareKeys } from '../languages/latex/readBareKeys';
import { renderForm, textOfPieces, type CitationContent } from '../languages/renderForm';
import { joinOutcomes, type CitationEdit, type CitationPlan, type Outcome } from './citationPlan';
import { findPlace, type Place } from './findPlace';
import { joinKeys } from './joinKeys';
import { spaceAround, spaceBetweenWords } from './spaceAround';

/** What a person wants to cite, and where. */
export interface CitationRequest extends CitationContent {
  readonly text: string;
  /** Cursors (empty) and selections, in any order; they do not overlap. */
  readonly selections: readonly TextRange[];
  readonly format: CitationFormat;
  /** How a new citation is written; the format's first form unless the person or a setting says otherwise. */
  readonly form: CitationForm;
  /**
   * The person has chosen the form for this citation: it is given tab stops for notes, and a citation that the cursor
   * merely touches from outside stays as it is.
   */
  readonly chosen?: boolean;
  /** The setting `literature.citation.latexCommand` unless it is `auto`, so that a citation by it is recognised. */
  readonly command?: string;
}

/**
 * Cites papers at every cursor: in a citation the keys join it, in comments and code the reference stands as text,
 * elsewhere a new citation is made with the space that it needs. Selections are replaced.
 *
 * @example planCitations({ text: '\\cite{a}', selections: [{ start: 7, end: 7 }], keys: ['b'], … }) gives
 *          { edits: [{ start: 7, end: 7, text: ',b', … }], cursors: [10], citesKeys: true }
 */
export function planCitations(request: CitationRequest): CitationPlan {
  const { text, format, command, chosen = false } = request;
  const reading = languageOfFormat(format).readCitations(
    text,
    command === undefined ? {} : { command: nameOfCommand(command) },
  );
  const targets = request.selections.map((selection) => ({
    selection,
    place: placeOf(request, findPlace(reading, selection, chosen), selection),
  }));
  const joins = joinOnce(
    request,
    targets.map(({ place }) => place),
  );
  const outcomes = targets.map(({ selection, place }) =>
    place.kind === 'citation'
      ? joinedOutcome(place, joins.get(place.citation))
      : freshOutcome(request, selection, place),
  );
  return { ...joinOutcomes(outcomes), citesKeys: targets.some(({ place }) => place.kind !== 'opaque') };
}

/** Without a command of its own a document has its keys in braces whose command nobody knows. */
function placeOf({ text, form }: CitationRequest, place: Place, selection: TextRange): Place {
  const isBare = form.id === 'command' && form.template === '${keys}';
  const citation = isBare && place.kind === 'text' ? readBareKeys(text, selection) : undefined;
  return citation ? { kind: 'citation', citation, within: selection, outside: [] } : place;
}

/** One edit for each citation, whatever the number of cursors in it; none for one that has all keys. */
function joinOnce(request: CitationRequest, places: readonly Place[]): ReadonlyMap<Citation, CitationEdit> {
  const within = new Map<Citation, TextRange[]>();
  for (const place of places) {
    if (place.kind !== 'citation') continue;
    within.set(place.citation, [...(within.get(place.citation) ?? []), place.within]);
  }
  const edits = new Map<Citation, CitationEdit>();
  for (const [citation, ranges] of within) {
    const sorted = ranges.toSorted((a, b) => a.start - b.start);
    const edit = joinKeys(request.text, citation, sorted, request.keys);
    if (edit) edits.set(citation, { ...edit, pieces: [edit.text] });
  }
  return edits;
}

function joinedOutcome(
  { citation, outside }: Extract<Place, { kind: 'citation' }>,
  edit: CitationEdit | undefined,
): Outcome {
  const deletions = outside.map((range) => ({ ...range, text: '', pieces: [] }));
  // An unfinished citation ends where its keys do, and the cursor has to go behind the edit that finishes it.
  const at = citation.around?.closing ? citation.keysRange.end : citation.range.end;
  return {
    at,
    into: edit?.start === at ? edit.text.length : 0,
    edits: edit ? [edit, ...deletions] : deletions,
  };
}

function freshOutcome(request: CitationRequest, selection: TextRange, place: Place): Outcome {
  const { text, reference, chosen = false, form } = request;
  const content = { reference, keys: [...new Set(request.keys)] };
  const isOpaque = place.kind === 'opaque';
  const citation = isOpaque ? [reference] : renderForm(form, content, chosen);
  const written = textOfPieces(citation);
  const space = isOpaque
    ? spaceBetweenWords(text, selection)
    : place.kind === 'code'
      ? { opening: '[', closing: ']' }
      : spaceAround(text, selection, written, request.format, form.attached);
  const pieces = [space.opening, ...citation, space.closing].filter((piece) => piece !== '');
  const edit = { ...selection, text: textOfPieces(pieces), pieces };
  return { at: selection.start, into: space.opening.length + written.length, edits: [edit] };
}
