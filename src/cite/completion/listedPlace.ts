import type { TextRange } from '../../core/textRange';
import type { Citation, CitingText } from '../languages/citationLanguage';
import { MULTICITE_LIST } from '../languages/forms/keyLists';
import { startOfLine } from '../lines';
import type { CompletionPlace } from './completionPlace';
import { areWords, endOfTyped, isUnclosed, keysBeside } from './typedWords';

/** Finds a key among keys that separators tell apart: `\cite{a,b}`, `` :cite:p:`a,b` ``, `cite:[a,b]`, `cite:a,b`. */
export function findListedPlace(
  text: string,
  offset: number,
  { citations }: CitingText,
): CompletionPlace | undefined {
  const citation = citations.findLast(({ range }) => range.start < offset);
  if (!citation || !hasRoom(text, offset, citation)) return undefined;
  const start = startOfSlot(text, offset, citation);
  if (start === undefined) return undefined;
  const typed = text.slice(start, offset);
  const end = endOfTyped(text, offset);
  // Nothing is typed yet, and the key that follows is another one's.
  if (!areWords(typed) || (typed === '' && end > offset)) return undefined;
  const sign = signOf(citation);
  if (sign !== '' && text[start - 1] !== sign) return undefined;
  const range: TextRange = { start: start - sign.length, end };
  const write = citation.list === MULTICITE_LIST ? (key: string) => key : citation.list.write;
  return { range, query: typed.trim(), cited: keysBeside(citation, range), write };
}

/** Whether keys can stand at a cursor: between the signs around them, or where an unclosed list goes on. */
function hasRoom(text: string, offset: number, citation: Citation): boolean {
  const { keysRange, around } = citation;
  // Its brackets are still to be written.
  if (around !== undefined && around.opening !== '') return false;
  if (offset < keysRange.start) return false;
  return offset <= keysRange.end || (isUnclosed(citation) && areWords(text.slice(keysRange.end, offset)));
}

/** Behind the last separator before the cursor, and behind space and a note in braces (`{see}key`). */
function startOfSlot(text: string, offset: number, { keysRange, list }: Citation): number | undefined {
  const from = Math.max(keysRange.start, startOfLine(text, offset));
  const before = text.slice(from, offset);
  const slot = list === MULTICITE_LIST ? /\{([^{}]*)$/.exec(before)?.[1] : /[^,;&]*$/.exec(before)?.[0];
  if (slot === undefined) return undefined;
  return offset - slot.replace(/^\s*(?:\{[^{}]*\}\s*)?/, '').length;
}

/** What stands before each key: `&` in the links of org-ref 3, `@` in Org's own citations and Pandoc's. */
function signOf({ list }: Citation): string {
  return /^[@&]/.exec(list.write('key'))?.[0] ?? '';
}
