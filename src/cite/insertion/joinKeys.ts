import type { TextRange } from '../../core/textRange';
import type { TextEdit } from '../edit/textEdit';
import type { Citation } from '../languages/citationLanguage';
import { fillEmptyPlace } from './fillEmptyPlace';
import { readAction, type JoinAction } from './joinAction';
import { endOfComments, ownSeparator, signOf, takeApart, type KeyListText } from './keyListText';
import { replaceKey } from './replaceKey';
import { smallestEdit } from './smallestEdit';

/**
 * Makes keys join a citation. Keys that it has already are not repeated; keys that a selection covers give way, and
 * one whose notes the selection leaves out is replaced between its notes. Nothing outside of the place for keys changes.
 *
 * @param selections all that lie in the citation, in the order of the text; the first one says where the keys go
 * @returns undefined when nothing has to change
 */
export function joinKeys(
  text: string,
  citation: Citation,
  selections: readonly TextRange[],
  keys: readonly string[],
): TextEdit | undefined {
  const parts = takeApart(text, citation);
  const actions = selections.map((selection) => readAction(parts, citation, selection));
  const [first] = actions;
  if (!first) return undefined;
  const dropped = new Set(actions.flatMap((action) => (action.kind === 'drop' ? action.indexes : [])));
  const leaving = parts.items.filter(
    (_, index) => dropped.has(index) || (first.kind === 'replace' && first.index === index),
  );
  const present = new Set(citation.keys.filter((key) => !leaving.includes(key)).map(({ key }) => key));
  const joining = [...new Set(keys)].filter((key) => !present.has(key));
  if (joining.length === 0 && dropped.size === 0) return undefined;
  const { opening, closing } = citation.around ?? { opening: '', closing: '' };
  const changed =
    (dropped.size === 0 ? fillEmptyPlace(parts, first, joining) : undefined) ??
    rebuild(parts, first, dropped, joining);
  return smallestEdit(text, { ...parts.range, text: opening + changed + closing });
}

/** The place for keys as it reads afterwards. */
function rebuild(
  parts: KeyListText,
  first: JoinAction,
  dropped: ReadonlySet<number>,
  joining: readonly string[],
): string {
  const { text, items, gaps, list } = parts;
  const separator = ownSeparator(parts) ?? list.separator;
  const gap = (index: number) => text.slice(gaps[index]?.start, gaps[index]?.end);
  // The first key takes the place of the one between notes; the others follow it.
  const [replacement, ...others] = joining;
  const fresh = (first.kind === 'replace' ? others : joining).map(list.write).join(separator);
  let result = gap(0);
  let tail = items.length > 0 ? gap(items.length) : '';
  let last: number | 'fresh' | undefined;
  for (let index = 0; index <= items.length; index++) {
    if (index === slotOf(first) && fresh !== '') {
      if (last === undefined) result += fresh;
      else if (index < items.length) result += gap(index) + fresh;
      else {
        const behind = separatorBehind(parts, separator);
        tail = tail.slice(behind.taken);
        result += behind.text + fresh;
      }
      last = 'fresh';
    }
    const item = items[index];
    if (!item || dropped.has(index)) continue;
    if (last === 'fresh') result += dropped.has(index - 1) ? gap(index) : separator;
    else if (last !== undefined) result += gap(last + 1);
    result +=
      first.kind === 'replace' && first.index === index && replacement !== undefined
        ? replaceKey(parts, item, replacement)
        : text.slice(item.item.start, item.item.end);
    last = index;
  }
  return result + tail;
}

/** Before which item new keys go. */
function slotOf(action: JoinAction): number {
  if (action.kind === 'cursor') return action.slot;
  return action.kind === 'drop' ? (action.indexes[0] ?? 0) : action.index + 1;
}

/** What separates the last key from one that follows it; a comment behind the last key stays behind that key. */
function separatorBehind(parts: KeyListText, separator: string): { text: string; taken: number } {
  const gap = parts.gaps.at(-1) ?? parts.range;
  const end = endOfComments(parts, gap);
  if (end === undefined) return { text: separator, taken: 0 };
  const space = separator.includes('\n') ? separator.slice(signOf(parts.list).length) : '\n';
  return { text: signOf(parts.list) + parts.text.slice(gap.start, end) + space, taken: end - gap.start };
}
