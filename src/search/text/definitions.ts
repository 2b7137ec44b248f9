import { foldTitle } from '../../core/fold';
import type { Span } from './scanWords';

/** A short form and the words it stands for, as a text itself says: *automatic speech recognition (ASR)*. */
export interface Definition {
  /** Where the short form stands. */
  readonly short: Span;
  /** The long form, folded, one space between words. */
  readonly long: string;
}

/** A parenthesis that may hold a short form, with or without its plural: `(ASR)`, `(LLMs)`, `(D^3)`, `(R2-dLLM)`. */
const PARENTHESIS = /\(([\p{L}\p{N}][\p{L}\p{N}^+-]{1,11})\)/gu;

/** No long form is longer than this many characters. */
const REACH = 160;

/**
 * Finds the definitions of a text by the algorithm of Schwartz and Hearst, "A simple algorithm for identifying
 * abbreviation definitions in biomedical text" (PSB 2003): read right to left, each letter of the short form must
 * occur in the words before it, and its first letter must begin a word.
 */
export function findDefinitions(text: string): Definition[] {
  const found: Definition[] = [];
  for (const match of text.matchAll(PARENTHESIS)) {
    const written = match[1]!;
    const short = written.replace(/(?<=\p{Lu})s$/u, '');
    if (!/\p{Lu}/u.test(short)) continue;
    const before = text.slice(Math.max(0, match.index - REACH), match.index).trimEnd();
    const start = longFormStart(short, before);
    if (start === undefined) continue;
    const open = match.index + 1;
    found.push({ short: { start: open, end: open + written.length }, long: foldTitle(before.slice(start)) });
  }
  return found;
}

/** Where the long form begins in the text before the parenthesis; undefined when it does not fit the short form. */
function longFormStart(short: string, before: string): number | undefined {
  const letters = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const from = windowStart(before, Math.min(letters.length + 5, letters.length * 2));
  const text = before.toLowerCase();
  let at = text.length;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters.charAt(index);
    do at -= 1;
    while (at >= from && !(text.charAt(at) === letter && (index > 0 || startsWord(text, at))));
    if (at < from) return undefined;
  }
  // A single word is a name's spelling, not a long form; and the short form must be the shorter one.
  return /\s|-/.test(before.slice(at)) && before.length - at > short.length ? at : undefined;
}

function windowStart(text: string, words: number): number {
  let at = text.length;
  for (let count = 0; count < words && at > 0; count += 1) at = text.lastIndexOf(' ', at - 1);
  // A long form does not reach over the end of a sentence or into an earlier parenthesis.
  const stop = Math.max(text.lastIndexOf('. '), text.lastIndexOf(')'), text.lastIndexOf(';'));
  return Math.max(at, stop + 1, 0);
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}
