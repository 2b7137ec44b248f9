import { type BibtexCursor, STRETCH } from './bibtexCursor';
import type { Slices } from '../../core/slices';
import { CLOSING_BRACE, COMMA, isLineBreak, OPENING_BRACE, QUOTE } from './characters';
import { beginsEntry, beginsField, closesEntry } from './lineStarts';
import { isEntryOver, isFieldOver, isValueOver } from './lookAhead';

/** How a delimited value is read. */
export interface ValueRules {
  readonly kind: 'braced' | 'quoted';
  /** How deep the `@` of its entry stands; a line that begins an entry there is a sign of damage. */
  readonly margin: number;
  /** Whether the entry is damaged already: then a line that begins a field is a sign of damage as well. */
  readonly damaged: boolean;
}

/** What `findClosing` returns for a value that shows damage before it closes. */
export const UNCLOSED = -1;
/** What it returns for a value that does not close before the file ends: all of the rest was looked through. */
export const ENDLESS = -2;

/**
 * Finds the delimiter that closes a value as BibTeX does: braces count, escaped or not, and a quote inside braces is
 * text. A value may quote an entry, on lines of its own: but one only, and it has to close well, for far more files
 * lack a brace than quote two entries, and a second look through the rest of the file would be needed for each.
 *
 * @returns the place of the delimiter, `UNCLOSED` or `ENDLESS`
 */
export function* findClosing(
  text: string,
  start: number,
  { kind, margin, damaged }: ValueRules,
): Slices<number> {
  let depth = 0;
  let quotesEntry = false;
  let rest = start + STRETCH;
  for (let at = start; at < text.length; at++) {
    if (at >= rest) {
      rest = at + STRETCH;
      yield;
    }
    const code = text.charCodeAt(at);
    if (code === OPENING_BRACE) depth++;
    else if (code === CLOSING_BRACE && depth > 0) depth--;
    else if (depth === 0 && (code === CLOSING_BRACE || (code === QUOTE && kind === 'quoted'))) {
      const closes = (code === QUOTE) === (kind === 'quoted') && (!quotesEntry || isValueOver(text, at + 1));
      return closes ? at : UNCLOSED;
    } else if (isLineBreak(code)) {
      if (beginsEntry(text, at + 1, margin)) {
        if (quotesEntry || damaged) return UNCLOSED;
        quotesEntry = true;
      } else if (damaged && beginsField(text, at + 1)) return UNCLOSED;
    }
  }
  return ENDLESS;
}

/** Where a damaged value most likely ends. */
export interface LikelyEnd {
  /** Behind the last character that belongs to it. */
  readonly end: number;
  /** Where to read on. */
  readonly next: number;
  readonly closed: boolean;
}

/**
 * Finds where a value ends whose delimiters cannot be trusted: before a line that begins a field or an entry, or
 * that closes the entry; at a brace without a partner, but a quoted one only where that brace can be the entry's; a
 * quoted one also at a quote that the end of a field follows.
 */
export function* findLikelyEnd(
  cursor: BibtexCursor,
  start: number,
  { kind, margin }: ValueRules,
): Slices<LikelyEnd> {
  const { text } = cursor;
  let depth = 0;
  let rest = start + STRETCH;
  let at = start;
  for (; at < text.length; at++) {
    if (at >= rest) {
      rest = at + STRETCH;
      yield;
    }
    const code = text.charCodeAt(at);
    if (code === OPENING_BRACE) depth++;
    else if (code === CLOSING_BRACE) {
      if (depth > 0) depth--;
      else if (kind === 'braced') return { end: at, next: at + 1, closed: true };
      else if (isEntryOver(text, at + 1)) break;
    } else if (code === QUOTE) {
      if (kind === 'quoted' && depth === 0 && isFieldOver(text, at + 1))
        return { end: at, next: at + 1, closed: true };
    } else if (isLineBreak(code)) {
      const line = at + 1;
      if (beginsEntry(text, line, margin) || beginsField(text, line) || closesEntry(text, line)) break;
    }
  }
  let end = cursor.trimEnd(at, start);
  if (end > start && text.charCodeAt(end - 1) === COMMA) end = cursor.trimEnd(end - 1, start);
  // The delimiter may be there and lie within braces that something else left open.
  const closed = end > start && kind === 'quoted' && text.charCodeAt(end - 1) === QUOTE;
  return closed ? { end: end - 1, next: end, closed } : { end, next: end, closed };
}
