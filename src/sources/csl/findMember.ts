import type { TextRange } from '../../core/textRange';
import { findQuote } from './jsonArray';

/**
 * Finds the value of a member of a JSON object without parsing what else is in it; of two of a name the last one
 * counts, as in `JSON.parse`.
 *
 * @param object from the opening brace to behind the closing one
 * @returns with its quotes, if it is a text; undefined where there is none, or the object is damaged before it
 * @example findMember('{"id": "a"}', { start: 0, end: 11 }, 'id') // { start: 7, end: 10 }
 */
export function findMember(text: string, { start, end }: TextRange, name: string): TextRange | undefined {
  let depth = 0;
  let found: TextRange | undefined;
  for (let at = start; at < end; at++) {
    const character = text[at];
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (character === '"') {
      const close = findQuote(text, at + 1);
      if (depth === 1 && text.slice(at + 1, close) === name)
        found = valueBehind(text, close + 1, end) ?? found;
      at = close;
    }
  }
  return found;
}

/** The value behind a name and its colon: a text or a number; undefined where the name itself is a value. */
function valueBehind(text: string, from: number, end: number): TextRange | undefined {
  const value = /\s*:\s*(?="|[-\d])/y;
  value.lastIndex = from;
  if (!value.test(text)) return undefined;
  const start = value.lastIndex;
  if (text[start] === '"') return { start, end: Math.min(findQuote(text, start + 1) + 1, end) };
  const number = /[-+.\dEe]+/y;
  number.lastIndex = start;
  number.test(text);
  return { start, end: number.lastIndex };
}
