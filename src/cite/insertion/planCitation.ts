import type { TextRange } from '../../core/textRange';
import type { TextEdit } from '../edit/textEdit';
import type { CitationForm } from '../languages/citationForm';
import type { Citation, CitationFormat } from '../languages/citationLanguage';
import { languageOfFormat } from '../languages/citationLanguages';
import { nameOfCommand } from '../languages/forms/latexForms';
import { readBareKeys } from '../languages/latex/readBareKeys';
import { renderForm, textOfPieces, type CitationContent, type FormPiece } from '../languages/renderForm';
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

/** An edit that may hold tab stops. */
export interface CitationEdit extends TextEdit {
  /** The edit's text with its tab stops; without any, one string. */
  readonly pieces: readonly FormPiece[];
}

/** What to do to the text, as data. */
export interface CitationPlan {
  /** In the order of the text, none overlapping another; empty when every key is there already. */
  readonly edits: readonly CitationEdit[];
  /** Where the cursor goes after all edits: offsets in the new text, one a selection, behind its citation. */
  readonly cursors: readonly number[];
  /**
   * Whether a tool will look for the keys: not where comments and code only refer to the papers. The edits do not tell,
   * since of a key that joins one with the same beginning they hold a part.
   */
  readonly citesKeys: boolean;
}

/** What one selection comes to: its cursor goes behind `at` of the old text and `into` the new text of its own edit. */
interface Outcome {
  readonly at: number;
  readonly into: number;
  readonly edits: readonly CitationEdit[];
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
  const edits = keepApart(outcomes.flatMap((outcome) => outcome.edits));
  return {
    edits,
    cursors: outcomes.map((outcome) => newOffset(outcome, edits)),
    citesKeys: targets.some(({ place }) => place.kind !== 'opaque'),
  };
}

/**
 * In order, each once: two cursors in one citation share its edit. Of two that overlap the first stays, since a
 * selection may begin in a comment and end in a citation in which another cursor stands.
 */
function keepApart(edits: readonly CitationEdit[]): CitationEdit[] {
  let end = 0;
  return [...new Set(edits)]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
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

/** Where a place of the old text, and so much of what is written there, is in the new text. */
function newOffset({ at, into }: Outcome, edits: readonly CitationEdit[]): number {
  return edits
    .filter(({ start }) => start < at)
    .reduce((offset, { start, end, text }) => offset + text.length - (end - start), at + into);
}
