import type { TextRange } from '../../../core/textRange';
import type { Around, Citation, CitedKey } from '../citationLanguage';
import { PANDOC_LIST, PANDOC_SENTENCE } from '../forms/keyLists';
import { matchAt } from '../matchAt';
import { trimRange } from '../trimRange';
import type { PandocKey } from './pandocKey';
import type { Brackets } from './scanInline';

/** What may stand between an opening bracket and its first key for an unclosed one to be a citation in the making. */
const PREFIX_OF_UNCLOSED = /^[^()[\]\n.]{0,40}$/;
/** A locator in the making: `, p. 3`. */
const LOCATOR = /(?:,?[ \t]?\p{L}{0,9}\.?[ \t]?\d[\d\-–, ]{0,40})?/uy;
/** Between the keys of an unclosed citation. */
const BETWEEN_UNCLOSED = /^[^\n;.]{0,60};[^\n;.]{0,40}$/;

/** The citation of brackets; undefined where they hold no key, but an empty pair waits for one. */
export function readBrackets(text: string, { start, end, keys, separators }: Brackets): Citation | undefined {
  if (end === undefined) return readUnclosed(text, start, keys);
  if (keys.length === 0 && end - start > 2) return undefined;
  const keysRange = { start: start + 1, end: end - 1 };
  return {
    range: { start, end },
    name: '',
    keysRange,
    keys: splitItems(text, keysRange, keys, separators),
    list: PANDOC_LIST,
  };
}

/** Each key with its item: what stands between semicolons, or from a further key on. */
function splitItems(
  text: string,
  range: TextRange,
  keys: readonly PandocKey[],
  separators: readonly number[],
): CitedKey[] {
  return keys.map(({ key, range: keyRange, signed }, index) => {
    const before = separators.findLast((separator) => separator < signed.start);
    const behind = separators.find((separator) => separator >= signed.end) ?? range.end;
    const previous = keys[index - 1];
    const isFurther = previous !== undefined && previous.signed.end > (before ?? range.start);
    const following = keys[index + 1]?.signed.start ?? range.end;
    const item = trimRange(
      text,
      {
        start: isFurther ? signed.start : before === undefined ? range.start : before + 1,
        end: Math.min(behind, following),
      },
      true,
    );
    return { key, range: keyRange, item };
  });
}

/** `[see @a; @b` at the end of its paragraph; keys in it that belong to the sentence are left out. */
function readUnclosed(text: string, start: number, keys: readonly PandocKey[]): Citation | undefined {
  const [first] = keys;
  if (!first || !PREFIX_OF_UNCLOSED.test(text.slice(start + 1, first.signed.start))) return undefined;
  let count = 1;
  for (let next = keys[count]; next; next = keys[++count]) {
    const previous = keys[count - 1];
    if (!BETWEEN_UNCLOSED.test(text.slice(previous?.signed.end, next.signed.start))) break;
  }
  const own = keys.slice(0, count);
  const lastKeyEnd = own.at(-1)?.signed.end ?? start;
  const locatorEnd = lastKeyEnd + (matchAt(LOCATOR, text, lastKeyEnd)?.[0].trimEnd().length ?? 0);
  const end = locatorEnd + (matchAt(/[ \t]?;[ \t]?/y, text, locatorEnd)?.[0].length ?? 0);
  const range = { start, end };
  const keysRange = { start: start + 1, end };
  const separators = [...text.slice(start, end).matchAll(/;/g)].map(({ index }) => start + index);
  return {
    range,
    name: '',
    keysRange,
    keys: splitItems(text, keysRange, own, separators),
    list: PANDOC_LIST,
    around: { opening: '', closing: ']' },
  };
}

/**
 * The citation of a key in the sentence, with the brackets that may follow it: `@a`, `@a [p. 3]`, `@a [@b]`.
 *
 * @param next the brackets behind the key, with nothing but space between
 */
export function readTextual(
  text: string,
  { key, range, signed }: PandocKey,
  next: Brackets | undefined,
): Citation {
  const cited: CitedKey = { key, range, item: signed };
  if (key === '') return { range: signed, name: '', keysRange: signed, keys: [cited], list: PANDOC_SENTENCE };
  const textual = (
    end: number,
    keysRange: TextRange,
    keys: readonly CitedKey[],
    around?: Around,
  ): Citation => ({
    range: { start: signed.start, end },
    name: '',
    keysRange,
    keys: [cited, ...keys],
    list: PANDOC_LIST,
    ...(around ? { around } : {}),
  });
  if (next?.end === undefined) {
    return textual(signed.end, { start: signed.end, end: signed.end }, [], { opening: ' [', closing: ']' });
  }
  const inside = { start: next.start + 1, end: next.end - 1 };
  const firstEnd = next.separators[0] ?? inside.end;
  const [firstKey] = next.keys;
  const isLocator =
    text.slice(inside.start, firstEnd).trim() !== '' && (firstKey?.signed.start ?? firstEnd) >= firstEnd;
  const keys = splitItems(text, inside, next.keys, next.separators);
  if (!isLocator) return textual(next.end, inside, keys);
  const [firstItem] = keys;
  if (firstItem) return textual(next.end, { start: firstItem.item.start, end: inside.end }, keys);
  const { end } = trimRange(text, inside);
  return textual(next.end, { start: end, end }, [], { opening: '; ', closing: '' });
}
