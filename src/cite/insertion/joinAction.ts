import type { TextRange } from '../../core/textRange';
import type { Citation, CitedKey } from '../languages/citationLanguage';
import { replacedRange } from './replaceKey';
import type { KeyListText } from './keyListText';

/** What a selection in a citation asks for, in items counted from 0. */
export type JoinAction =
  /** Keys go before item `slot`; `at` is where the cursor stands. */
  | { readonly kind: 'cursor'; readonly slot: number; readonly at: number }
  /** Items, one after the other, give way to the keys. */
  | { readonly kind: 'drop'; readonly indexes: readonly number[] }
  /** The first key takes the place of an item's key, between its notes. */
  | { readonly kind: 'replace'; readonly index: number };

/** Reads one selection; an empty one is a cursor. */
export function readAction(parts: KeyListText, citation: Citation, selection: TextRange): JoinAction {
  const { items } = parts;
  const touched = items.flatMap((item, index) => (touches(item, selection) ? [index] : []));
  const [index] = touched;
  const item = index === undefined ? undefined : items[index];
  if (!item || index === undefined) return cursor(parts, citation, selection.start);
  if (touched.length > 1 || covers(selection, item.item)) {
    return selection.start === selection.end
      ? cursor(parts, citation, selection.start)
      : { kind: 'drop', indexes: touched };
  }
  const sign = replacedRange(parts, item);
  if (selection.start === selection.end && item.key !== '') return cursor(parts, citation, selection.start);
  if (item.item.start === sign.start && item.item.end === sign.end && item.key !== '') {
    return { kind: 'drop', indexes: [index] };
  }
  // A selection in the notes alone takes nothing away: notes stay as they are.
  const inKey = selection.start < sign.end && sign.start < selection.end;
  return inKey || item.key === '' ? { kind: 'replace', index } : cursor(parts, citation, selection.start);
}

/** A cursor touches the item in or beside which it stands, a selection those of which it covers a part. */
function touches({ item, key }: CitedKey, { start, end }: TextRange): boolean {
  if (start === end) return key === '' ? start >= item.start && start <= item.end : false;
  return start < item.end && item.start < end;
}

function covers(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** In the command's name or its notes the keys go to the end, before the citation to the front. */
function cursor({ items, range }: KeyListText, citation: Citation, at: number): JoinAction {
  if (at < range.start) return { kind: 'cursor', at, slot: at <= citation.range.start ? 0 : items.length };
  return { kind: 'cursor', at, slot: items.filter(({ item }) => item.start < at).length };
}
