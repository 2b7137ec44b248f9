import type { CitationForm } from './citationForm';

/** What a new citation says. */
export interface CitationContent {
  readonly keys: readonly string[];
  /** The papers as running text refers to them: `Xiao et al. (2023); Lovelace (1843)`. */
  readonly reference: string;
}

/** A place for a note; stops are numbered from 1 in the order of the text. Nothing stands there yet. */
export interface TabStop {
  readonly stop: number;
  readonly note: 'prefix' | 'locator';
}

/** Text of a citation, or a place in it. */
export type FormPiece = string | TabStop;

/**
 * Writes keys in a form.
 *
 * @param annotated with tab stops for the notes that the form takes
 * @returns pieces of plain text and tab stops; nothing is escaped for any snippet syntax
 * @example renderForm(textual, { keys: ['a'], reference: '' }, true) gives ['@a [', { stop: 1, note: 'locator' }, ']']
 */
export function renderForm(form: CitationForm, content: CitationContent, annotated = false): FormPiece[] {
  const { template, list, each } = (annotated ? form.annotated : undefined) ?? form;
  const groups = each ? content.keys.map((key) => [key]) : [content.keys];
  const pieces: FormPiece[] = [];
  let stop = 0;
  for (const [index, keys] of groups.entries()) {
    if (index > 0) pieces.push(list.separator);
    for (const part of template.split(/(\$\{(?:keys|reference|aside|prefix|locator)\})/)) {
      if (part === '${prefix}') pieces.push({ stop: ++stop, note: 'prefix' });
      else if (part === '${locator}') pieces.push({ stop: ++stop, note: 'locator' });
      else if (part === '${reference}') pieces.push(content.reference);
      else if (part === '${aside}') pieces.push(putAside(content.reference));
      else if (part === '${keys}') pieces.push(keys.map(list.write).join(list.separator));
      else if (part !== '') pieces.push(part);
    }
  }
  return mergeText(pieces);
}

/** The text of pieces whose stops stay empty. */
export function textOfPieces(pieces: readonly FormPiece[]): string {
  return pieces.filter((piece) => typeof piece === 'string').join('');
}

/** `Xiao et al. (2023)` as it reads in parentheses: `Xiao et al., 2023`. */
function putAside(reference: string): string {
  return reference.replace(/ \(([^()]*)\)/g, ', $1');
}

function mergeText(pieces: readonly FormPiece[]): FormPiece[] {
  const merged: FormPiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  return merged;
}
