import type { TextRange } from '../../../core/textRange';
import type { Citation, CitedKey } from '../citationLanguage';
import { ORG_LIST } from '../forms/keyLists';
import { matchAt } from '../matchAt';
import { trimRange } from '../trimRange';

/** Org takes nearly every sign into a key (org-element-citation-key-re). */
const KEY = /@([-.:?!`'/*@+|(){}<>&_^$#%~\p{L}\p{N}]+)/u;
const KEY_TO_COME = /@(?=\s*$)/;
const UNFINISHED =
  /[^\n;[\]@]{0,40}@[^\s;[\]@]*(?:[ \t]p\.[ \t]?[\d\-–]+)?(?:[ \t]?;[^\n;[\]@]{0,40}@[^\s;[\]@]*)*(?:[ \t]?;[ \t]?)?/y;

/**
 * Reads `[cite/style:common prefix;see @a p. 3;@b;common suffix]`.
 *
 * @param inside behind the colon
 * @param close the closing bracket; undefined where the paragraph has none
 */
export function readOrgCite(
  text: string,
  start: number,
  name: string,
  inside: number,
  close: number | undefined,
): Citation {
  const end = close ?? inside + (matchAt(UNFINISHED, text, inside)?.[0].length ?? 0);
  const parts = splitParts(text, { start: inside, end });
  const keys = parts.flatMap((part) => readKey(text, part) ?? []);
  const citation = {
    range: { start, end: close === undefined ? end : close + 1 },
    name,
    keysRange: rangeOfKeys(text, parts, keys, { start: inside, end }),
    keys,
    list: ORG_LIST,
  };
  return close === undefined ? { ...citation, around: { opening: '', closing: ']' } } : citation;
}

function splitParts(text: string, { start, end }: TextRange): TextRange[] {
  let at = start;
  return text
    .slice(start, end)
    .split(';')
    .map((part) => {
      const range = { start: at, end: at + part.length };
      at = range.end + 1;
      return range;
    });
}

function readKey(text: string, part: TextRange): CitedKey | undefined {
  const item = trimRange(text, part);
  const slice = text.slice(item.start, item.end);
  const match = KEY.exec(slice) ?? KEY_TO_COME.exec(slice);
  if (!match) return undefined;
  const key = match[1] ?? '';
  const start = item.start + match.index + 1;
  return { key, range: { start, end: start + key.length }, item };
}

/** Without the common prefix and suffix: parts before the first and behind the last key that are not blank. */
function rangeOfKeys(
  text: string,
  parts: readonly TextRange[],
  keys: readonly CitedKey[],
  whole: TextRange,
): TextRange {
  const first = keys[0];
  const last = keys.at(-1);
  if (!first || !last) {
    const content = trimRange(text, whole);
    return content.start === content.end ? whole : { start: whole.end, end: whole.end };
  }
  const isText = (part: TextRange) => text.slice(part.start, part.end).trim() !== '';
  const before = parts.filter((part) => part.end < first.item.start && isText(part)).at(-1);
  const behind = parts.find((part) => part.start > last.item.end && isText(part));
  return { start: before ? before.end + 1 : whole.start, end: behind ? behind.start - 1 : whole.end };
}
