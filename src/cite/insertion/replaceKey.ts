import type { TextRange } from '../../core/textRange';
import type { CitedKey } from '../languages/citationLanguage';
import type { KeyListText } from './keyListText';

/** The key with its signs, as far as they are those that its language would write: `@key` in `see -@key, p. 3`. */
export function replacedRange({ text, list }: KeyListText, { key, range }: CitedKey): TextRange {
  const written = list.write(key === '' ? 'a' : key);
  const [before = '', after = ''] = written.split(key === '' ? 'a' : key);
  const signed = { start: range.start - before.length, end: range.end + after.length };
  return text.slice(signed.start, range.start) === before && text.slice(range.end, signed.end) === after
    ? signed
    : range;
}

/** An item with another key: its notes stay. */
export function replaceKey(parts: KeyListText, cited: CitedKey, key: string): string {
  const { text, list } = parts;
  const signed = replacedRange(parts, cited);
  const bare = signed.start === cited.range.start && signed.end === cited.range.end;
  return (
    text.slice(cited.item.start, signed.start) +
    // Between signs of another manner, e.g. the braces of `@{key}`, the key alone is what fits.
    (bare ? key : list.write(key)) +
    text.slice(signed.end, cited.item.end)
  );
}
