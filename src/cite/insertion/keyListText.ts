import type { TextRange } from '../../core/textRange';
import type { Citation, CitedKey, KeyList } from '../languages/citationLanguage';

/** The place for keys in a citation, taken apart: what stands before, between and behind its items. */
export interface KeyListText {
  readonly list: KeyList;
  readonly range: TextRange;
  readonly text: string;
  /** The keys that stand in this place, not those elsewhere in the citation. */
  readonly items: readonly CitedKey[];
  /** One more than items: before the first, between two, behind the last. */
  readonly gaps: readonly TextRange[];
}

/** Takes a citation apart; only what stands in its place for keys counts. */
export function takeApart(text: string, { keysRange, keys, list }: Citation): KeyListText {
  const items = keys.filter(({ item }) => item.start >= keysRange.start && item.end <= keysRange.end);
  const gaps = [...items, undefined].map((next, index): TextRange => ({
    start: items[index - 1]?.item.end ?? keysRange.start,
    end: next?.item.start ?? keysRange.end,
  }));
  return { list, range: keysRange, text, items, gaps };
}

/** Where the separator's sign stands in a gap; comments hold none. */
export function separatorsIn({ text, list }: KeyListText, gap: TextRange): number[] {
  const sign = signOf(list);
  if (sign === '') return [];
  const visible = blankComments(text.slice(gap.start, gap.end), list);
  const places: number[] = [];
  for (let at = visible.indexOf(sign); at >= 0; at = visible.indexOf(sign, at + sign.length)) {
    places.push(gap.start + at);
  }
  return places;
}

/** The separator without its spaces; empty where nothing but space separates. */
export function signOf({ separator }: KeyList): string {
  return separator.trim();
}

/**
 * What the citation itself writes between two keys, with its spaces and line breaks; undefined when it shows no
 * manner. Gaps on one line go before gaps that break it: a break between some keys comes from the line's length.
 */
export function ownSeparator(parts: KeyListText): string | undefined {
  const { text, list, gaps } = parts;
  const sign = signOf(list);
  const between = gaps
    .slice(1, -1)
    .filter((gap) => sign === '' || separatorsIn(parts, gap).length === 1)
    .map((gap) => dropComments(text.slice(gap.start, gap.end), list));
  const own = between.find((gap) => !gap.includes('\n')) ?? between[0];
  if (own !== undefined) return own;
  // One key on a line of its own says how the next one is to stand.
  const [lead] = gaps;
  const space = lead && parts.items.length > 0 ? dropComments(text.slice(lead.start, lead.end), list) : '';
  return /^\s*\n\s*$/.test(space) ? sign + space : undefined;
}

/** The end of the last comment in a gap, before its line's end; undefined without one. */
export function endOfComments({ text, list }: KeyListText, gap: TextRange): number | undefined {
  if (list.comment === undefined) return undefined;
  const at = text.slice(gap.start, gap.end).lastIndexOf(list.comment);
  if (at < 0) return undefined;
  const lineEnd = /\r?\n/.exec(text.slice(gap.start + at, gap.end));
  return lineEnd ? gap.start + at + lineEnd.index : gap.end;
}

/** A stretch between keys with its comments made space. */
export function blankComments(gap: string, { comment }: KeyList): string {
  return comment === undefined
    ? gap
    : gap.replace(new RegExp(`${comment}[^\\n]*`, 'g'), (hidden) => ' '.repeat(hidden.length));
}

function dropComments(gap: string, { comment }: KeyList): string {
  return comment === undefined ? gap : gap.replace(new RegExp(`[ \\t]*${comment}[^\\r\\n]*`, 'g'), '');
}
