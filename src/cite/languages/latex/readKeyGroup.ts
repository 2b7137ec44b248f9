import type { TextRange } from '../../../core/textRange';
import type { CitedKey } from '../citationLanguage';
import { matchAt } from '../matchAt';

/** Keys in braces. */
export interface KeyGroup {
  /** From the opening brace to behind the closing one, or to where an unfinished group ends. */
  readonly range: TextRange;
  readonly keysRange: TextRange;
  readonly keys: readonly CitedKey[];
  readonly isFinished: boolean;
}

/** What no list of keys has: braces, blank lines, commands with text behind them. */
const NO_KEYS = /[{]|\n[ \t]*\r?\n|\\[A-Za-z]*\s/;
/** Keys and commas up to the end of the line. */
const REST_OF_LINE =
  /[^\s,{}\\%[\]()]*(?:[ \t]{0,9},[ \t]{0,9}[^\s,{}\\%[\]()]*)*(?=[ \t]{0,99}(?:\r?\n|$|[%}]))/y;
/** Keys that commas or digits tell from the words of the sentence. */
const BEFORE_WORDS = /(?:[^\s,{}\\%[\]()]+,)*(?:[^\s,{}\\%[\]()]*[\d:_][^\s,{}\\%[\]()]*)?/y;

/**
 * Reads the keys behind an opening brace.
 *
 * @param close its partner, if it has one; braces that cannot hold keys are taken for unfinished
 */
export function readKeyGroup(text: string, open: number, close: number | undefined): KeyGroup {
  const start = open + 1;
  const isFinished = close !== undefined && !NO_KEYS.test(text.slice(start, close));
  const end = isFinished
    ? close
    : start + ((matchAt(REST_OF_LINE, text, start) ?? matchAt(BEFORE_WORDS, text, start))?.[0].length ?? 0);
  const keysRange = { start, end };
  return {
    range: { start: open, end: isFinished ? end + 1 : end },
    keysRange,
    keys: splitKeys(text, keysRange),
    isFinished,
  };
}

function splitKeys(text: string, { start, end }: TextRange): CitedKey[] {
  const visible = text.slice(start, end).replace(/%[^\n]*/g, (comment) => ' '.repeat(comment.length));
  const keys: CitedKey[] = [];
  let at = start;
  for (const part of visible.split(',')) {
    const key = part.trim();
    if (key !== '') {
      const from = at + part.indexOf(key);
      const range = { start: from, end: from + key.length };
      keys.push({ key: text.slice(range.start, range.end), range, item: range });
    }
    at += part.length + 1;
  }
  return keys;
}
