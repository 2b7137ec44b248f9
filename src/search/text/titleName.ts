import { fold } from '../../core/fold';
import { type Span, wordSpans } from './scanWords';

/** What stands before a colon is a name when it has no more words than this. */
const MAX_WORDS = 4;

/**
 * The name that a title begins with, all in one: *cosyvoice2* of *CosyVoice 2: Scalable …*. Who types just the name
 * wants this paper before others that have the word somewhere.
 */
export function titleName(title: string): { readonly joined: string; readonly span: Span } | undefined {
  const colon = title.indexOf(':');
  const words = colon < 0 ? [] : wordSpans(title.slice(0, colon));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length > MAX_WORDS) return undefined;
  const joined = fold(words.map(({ start, end }) => title.slice(start, end)).join(''));
  return { joined, span: { start: first.start, end: last.end } };
}
