import type { Slices } from '../../core/slices';
import type { TextRange } from '../../core/textRange';

/** Where the items of a JSON array stand. */
export interface JsonArray {
  /** Of the brackets. */
  readonly open: number;
  readonly close: number;
  readonly items: readonly TextRange[];
}

/** How many characters are read between two places where the work may be put aside. */
const STRETCH = 1 << 16;

/**
 * Finds the items of the array that a JSON text is. Only brackets, braces, commas and quotes are looked at: that an
 * item is valid is for who parses it to say.
 *
 * @returns undefined for a text that is no array or does not end with it
 */
export function* findJsonArray(text: string): Slices<JsonArray | undefined> {
  const open = /[^\s\uFEFF]/.exec(text)?.index ?? 0;
  if (text[open] !== '[') return undefined;
  const items: TextRange[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < text.length; at++) {
    if (at % STRETCH === 0) yield;
    const character = text[at];
    if (character === '"') at = findQuote(text, at + 1);
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > 1 || (depth === 1 && character !== ',')) continue;
    if (at === open) continue;
    const item = trimRange(text, start, at);
    if (item !== undefined) items.push(item);
    start = at + 1;
    if (depth === 1) continue;
    return text[at] === ']' && text.slice(at + 1).trim() === '' ? { open, close: at, items } : undefined;
  }
  return undefined;
}

/** The quotation mark that ends a text, or the end of the file. */
function findQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
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
