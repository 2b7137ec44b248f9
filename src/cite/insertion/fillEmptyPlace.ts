import type { JoinAction } from './joinAction';
import { blankComments, ownSeparator, separatorsIn, signOf, type KeyListText } from './keyListText';

/**
 * Puts keys where a separator stands without a key: `\cite{a,|}`, `\cite{a,,b}`, `\cite{|}`. Without this the list
 * would keep its hole, as in `\cite{a,,new}`.
 *
 * @returns the place for keys as it reads afterwards; undefined when no hole is where the keys go
 */
export function fillEmptyPlace(
  parts: KeyListText,
  action: JoinAction,
  joining: readonly string[],
): string | undefined {
  if (action.kind !== 'cursor') return undefined;
  const { text, items, gaps, list, range } = parts;
  const gap = gaps[action.slot];
  if (!gap) return undefined;
  const signs = separatorsIn(parts, gap);
  const isFirst = action.slot === 0 && items.length > 0;
  const isLast = action.slot === items.length;
  // Between two keys one separator is no hole; before the first and behind the last one it is.
  if (items.length > 0 && signs.length <= (isFirst || isLast ? 0 : 1)) return undefined;
  const own = ownSeparator(parts);
  const fresh = joining.map(list.write).join(own ?? list.separator);
  const before = signs.filter((sign) => sign < action.at).length;
  const holes = {
    first: isFirst || items.length === 0 ? 0 : 1,
    last: isLast ? signs.length : signs.length - 1,
  };
  const hole = Math.min(Math.max(before, holes.first), holes.last);
  const start = hole === 0 ? gap.start : (signs[hole - 1] ?? gap.start) + signOf(list).length;
  const end = signs[hole] ?? gap.end;
  // Text without a key, as before and behind the keys of Org's citations, is no hole.
  if (items.length > 0 && !/^\s*$/.test(blankComments(text.slice(start, end), list))) return undefined;
  const put = (from: number, to: number, keys: string) =>
    text.slice(range.start, from) + keys + text.slice(to, range.end);
  if (items.length === 0 && signs.length === 0 && /^[ \t]*$/.test(text.slice(start, end))) {
    return put(start, end, fresh);
  }
  if (action.at > start && action.at <= end) return put(action.at, action.at, fresh);
  if (own !== undefined && hole > 0) return put(start, start, own.slice(signOf(list).length) + fresh);
  const space = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '';
  const lead = hole > 0 && start === end ? list.separator.slice(signOf(list).length) : '';
  return put(start + space.length, start + space.length, lead + fresh);
}
