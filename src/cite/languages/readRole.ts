import type { Citation } from './citationLanguage';
import { matchAt } from './matchAt';
import { readTargets } from './readTargets';

/** Keys up to the end of the line, or as far as commas tell them from the words of the sentence. */
const UNFINISHED = /[^\s`,]*(?:,[ \t]{0,9}[^\s`,]+)*(?:,[ \t]?)?(?=[ \t]{0,99}(?:\r?\n|$))|(?:[^\s`,]+,)*/y;

/** Whether a role's name is one of a citation: sphinxcontrib-bibtex' and mystmd's all have “cite” in them. */
export function isCiteRole(name: string): boolean {
  return /cite/i.test(name);
}

/**
 * Reads a role that cites.
 *
 * @param start its first character
 * @param name e.g. `cite:p`
 * @param open behind its name, where the backtick belongs
 * @param close the closing backtick; undefined where the paragraph has none
 */
export function readCiteRole(
  text: string,
  start: number,
  name: string,
  open: number,
  close: number | undefined,
): Citation {
  if (text[open] !== '`') {
    const keysRange = { start: open, end: open };
    const range = { start, end: open };
    return {
      range,
      name,
      keysRange,
      ...readTargets(text, keysRange),
      around: { opening: '`', closing: '`' },
    };
  }
  const keysStart = open + 1;
  if (close !== undefined) {
    const keysRange = { start: keysStart, end: close };
    return { range: { start, end: close + 1 }, name, keysRange, ...readTargets(text, keysRange) };
  }
  const keysEnd = keysStart + (matchAt(UNFINISHED, text, keysStart)?.[0].length ?? 0);
  const keysRange = { start: keysStart, end: keysEnd };
  const around = { opening: '', closing: '`' };
  return { range: { start, end: keysEnd }, name, keysRange, ...readTargets(text, keysRange), around };
}
