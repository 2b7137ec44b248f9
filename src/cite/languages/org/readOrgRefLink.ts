import type { TextRange } from '../../../core/textRange';
import type { Citation, CitedKey } from '../citationLanguage';
import { AMPERSAND_LIST, COMMA_LIST } from '../forms/keyLists';
import { matchAt } from '../matchAt';
import { trimRange } from '../trimRange';

const PLAIN_PATH = /[\p{L}\p{N}\p{M}_\-:.,;/+&@]*/uy;
const BRACKETED_PATH = /[^[\]\n]*/y;
const LINK_END = /\](?:\[[^\]\n]*\])?\]/y;

/**
 * Reads a link of org-ref: `cite:a,b` and `[[cite:a][see::p. 3]]` as version 2 writes them, `cite:&a;&b` and
 * `[[cite:See &a p. 3;&b]]` as version 3 does.
 *
 * @param pathStart behind the colon
 */
export function readOrgRefLink(
  text: string,
  start: number,
  name: string,
  pathStart: number,
  isBracketed: boolean,
): Citation | undefined {
  const path = matchAt(isBracketed ? BRACKETED_PATH : PLAIN_PATH, text, pathStart)?.[0] ?? '';
  // Punctuation at a plain link's end belongs to the sentence, but a comma waits for a key.
  const length = isBracketed ? path.length : path.replace(/[.:;!?]+$/, '').length;
  const keysRange = { start: pathStart, end: pathStart + length };
  const closing = isBracketed ? matchAt(LINK_END, text, keysRange.end)?.[0] : '';
  // Org's own citation behind another bracket: `[[cite:@a], as they say]`.
  if (isBracketed && closing === undefined && /^[^&]*@/.test(path)) return undefined;
  const isThird = path.includes('&');
  const citation = {
    range: { start, end: keysRange.end + (closing?.length ?? 0) },
    name,
    keysRange,
    keys: splitKeys(text, keysRange, isThird),
    list: isThird ? AMPERSAND_LIST : COMMA_LIST,
  };
  return closing === undefined ? { ...citation, around: { opening: '', closing: ']]' } } : citation;
}

function splitKeys(text: string, { start, end }: TextRange, isThird: boolean): CitedKey[] {
  let at = start;
  return text
    .slice(start, end)
    .split(isThird ? ';' : ',')
    .flatMap((part) => {
      const item = trimRange(text, { start: at, end: at + part.length });
      at += part.length + 1;
      const slice = text.slice(item.start, item.end);
      const match = isThird ? /&([^\s;,]+)/.exec(slice) : /^(.+)$/.exec(slice);
      const key = match?.[1] ?? '';
      const from = item.start + (match?.index ?? 0) + (isThird ? 1 : 0);
      return key === '' ? [] : [{ key, range: { start: from, end: from + key.length }, item }];
    });
}
