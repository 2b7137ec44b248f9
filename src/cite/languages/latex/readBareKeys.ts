import type { TextRange } from '../../../core/textRange';
import type { Citation } from '../citationLanguage';
import { LATEX_LIST } from '../forms/keyLists';
import { readKeyGroup } from './readKeyGroup';

/** Longer than any list of keys. */
const FARTHEST = 2000;

/**
 * Keys in the braces around a place, whatever command they belong to. One word without a digit is no key: it may be
 * what `\\emph` emphasises.
 *
 * @example readBareKeys('\\quelle{xiao2023}', { start: 16, end: 16 }) has the key `xiao2023`
 */
export function readBareKeys(text: string, { start, end }: TextRange): Citation | undefined {
  const before = /\{[^{}\\]*$/.exec(text.slice(Math.max(0, start - FARTHEST), start));
  const after = /^[^{}\\]*\}/.exec(text.slice(end, end + FARTHEST));
  if (!before || !after) return undefined;
  const { keysRange, keys } = readKeyGroup(text, start - before[0].length, end + after[0].length - 1);
  const content = text.slice(keysRange.start, keysRange.end);
  const areKeys = keys.every(({ key }) => !/\s/.test(key)) && /[\d,]/.test(content);
  return areKeys ? { range: keysRange, name: '', keysRange, keys, list: LATEX_LIST } : undefined;
}
