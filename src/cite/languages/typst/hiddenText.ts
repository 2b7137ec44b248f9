import type { TextRange } from '../../../core/textRange';
import { endOfLine } from '../../lines';
import { endOfTypstComment } from './typstComment';

/** Text that is neither markup nor code, without the signs around it. */
export interface HiddenText extends TextRange {
  /** The place behind what closes it. */
  readonly next: number;
}

/**
 * Reads comments, raw text and maths, which markup and code have in common.
 *
 * @param sign what opens it and has just been read: slashes, a run of backticks, a dollar
 * @param start behind the sign
 * @returns undefined for raw text without text, and for a dollar without a partner
 */
export function readHiddenText(text: string, sign: string, start: number): HiddenText | undefined {
  if (sign === '//') {
    const end = endOfLine(text, start);
    return { start, end, next: end };
  }
  if (sign === '/*') {
    const end = endOfTypstComment(text, start);
    return { start, end, next: Math.min(text.length, end + 2) };
  }
  if (sign === '$') {
    const end = endOfMaths(text, start);
    return end === undefined ? undefined : { start, end, next: end + 1 };
  }
  if (sign.length === 2) return undefined;
  const end = text.indexOf(sign, start);
  return end < 0 ? { start, end: text.length, next: text.length } : { start, end, next: end + sign.length };
}

function endOfMaths(text: string, from: number): number | undefined {
  const sign = /\\[^]|\$/g;
  sign.lastIndex = from;
  for (let match = sign.exec(text); match; match = sign.exec(text)) if (match[0] === '$') return match.index;
  return undefined;
}
