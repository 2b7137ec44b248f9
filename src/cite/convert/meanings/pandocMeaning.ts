import type { CitedKey } from '../../languages/citationLanguage';
import type { CitedWork } from '../citationMeaning';
import type { ReadMeaning } from './rawMeaning';

/** A key with its notes, and whether `-` suppresses its author. */
interface PandocItem extends CitedWork {
  readonly isSuppressed: boolean;
}

/** Reads `[see @a, p. 3; @b]`, `@a [p. 3]` and `[-@a]` (Pandoc's manual, 8.20). */
export const readPandocMeaning: ReadMeaning = (text, { range, keysRange, keys }) => {
  const items = keys.map((cited) => readItem(text, cited));
  const [first] = items;
  if (!first) return undefined;
  const isBracketed = text[range.start] === '[';
  if (!isBracketed) {
    // `@a [p. 3; @b]` is textual for its first work alone, which no other language has.
    if (items.length > 1) return undefined;
    const suffix = text.slice(keys[0]?.item.end, range.end).replace(/^\s*\[|\]$/g, '');
    const form = first.isSuppressed ? 'year' : 'textual';
    return { form, works: [{ key: first.key, prefix: '', suffix: dropComma(suffix) }], meansPages: true };
  }
  // Text between semicolons that has no key.
  const items_ = keys.map(({ item }) => item);
  const between = items_.map(({ start }, index) =>
    text.slice(items_[index - 1]?.end ?? keysRange.start, start),
  );
  const behind = text.slice(items_.at(-1)?.end, keysRange.end);
  if ([...between, behind].some((gap) => !/^[\s;>]*$/.test(gap))) return undefined;
  const isSuppressed = items.every((item) => item.isSuppressed);
  if (!isSuppressed && items.some((item) => item.isSuppressed)) return undefined;
  return { form: isSuppressed ? 'year' : 'parenthetical', works: items, meansPages: true };
};

function readItem(text: string, { key, range, item }: CitedKey): PandocItem {
  const before = text.slice(item.start, range.start);
  const sign = /-?@\{?$/.exec(before)?.[0] ?? '';
  const behind = text.slice(range.end, item.end);
  return {
    key,
    prefix: before.slice(0, before.length - sign.length),
    suffix: dropComma(sign.endsWith('{') ? behind.replace(/^\}/, '') : behind),
    isSuppressed: sign.startsWith('-'),
  };
}

/** `, p. 3` and `, {p. 3}` as they are meant. */
function dropComma(suffix: string): string {
  return suffix.replace(/^\s*,?\s*/, '').replace(/^\{([^{}]*)\}$/, '$1');
}
