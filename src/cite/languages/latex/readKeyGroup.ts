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

/** What no list of keys has: braces, commands with text behind them. */
const NO_KEYS = /[{]|\\[A-Za-z]*\s/;
const BLANK_LINE = /\n[ \t]*\r?\n/;
/** Keys and commas up to the end of the line. */
const REST_OF_LINE =
  /[^\s,{}\\%[\]()]*(?:[ \t]{0,9},[ \t]{0,9}[^\s,{}\\%[\]()]*)*(?=[ \t]{0,99}(?:\r?\n|$|[%}]))/y;
/** Keys as far as no space tells them from the words of the sentence. */
const BEFORE_WORDS = /(?:[^\s,{}\\%[\]()]+,)*[^\s,{}\\%[\]()]*/y;

/**
 * Reads the keys behind an opening brace.
 *
 * @param close its partner, if it has one; braces that cannot hold keys are taken for unfinished
 */
export function readKeyGroup(text: string, open: number, close: number | undefined): KeyGroup {
  const start = open + 1;
  const isFinished = close !== undefined && holdsKeys(text.slice(start, close));
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

/** A blank line may wait for a key between others; words behind it are the next paragraph. */
function holdsKeys(content: string): boolean {
  const visible = blankComments(content);
  if (NO_KEYS.test(visible)) return false;
  return !BLANK_LINE.test(content) || visible.split(',').every((part) => !/\s/.test(part.trim()));
}

function blankComments(content: string): string {
  return content.replace(/%[^\n]*/g, (comment) => ' '.repeat(comment.length));
}

function splitKeys(text: string, { start, end }: TextRange): CitedKey[] {
  const visible = blankComments(text.slice(start, end));
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
