import type { Slices } from '../../core/slices';
import type { TextRange } from '../../core/textRange';

/** Where the items of a JSON array stand. */
export interface JsonArray {
  /** Of the brackets. */
  readonly open: number;
  /** Undefined where the text ends within the array. */
  readonly close?: number;
  /** In their order; the last one goes to the end of the text where the array does not end. */
  readonly items: readonly TextRange[];
}

/** How many characters are read between two places where the work may be put aside. */
const STRETCH = 1 << 16;

/**
 * Finds the items of a JSON array. Only brackets, braces, commas and quotes are looked at: that an item is valid is for
 * who parses it to say. A brace too many does not end the array, and a text that is not closed ends with its line.
 *
 * @param open the place of the opening bracket
 */
export function* findJsonArray(text: string, open: number): Slices<JsonArray> {
  const items: TextRange[] = [];
  let depth = 0;
  let start = open + 1;
  let rest = open + STRETCH;
  for (let at = open; at < text.length; at++) {
    if (at >= rest) {
      rest = at + STRETCH;
      yield;
    }
    const character = text[at];
    if (character === '"') {
      at = findQuote(text, at + 1);
      continue;
    }
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || (character === '}' && depth > 1)) depth--;
    if (depth > 1 || at === open || (depth === 1 && character !== ',')) continue;
    const item = trimRange(text, start, at);
    if (item !== undefined) items.push(item);
    start = at + 1;
    if (depth === 0) return { open, close: at, items };
  }
  const last = trimRange(text, start, text.length);
  return { open, items: last === undefined ? items : [...items, last] };
}

/** The quotation mark that ends a text of JSON; of one that is not closed, the end of its line, which no text goes over. */
export function findQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '"' || character === '\n') return at;
  }
  return text.length;
}

function trimRange(text: string, from: number, to: number): TextRange | undefined {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : undefined;
}
