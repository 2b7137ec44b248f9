import type { Slices } from '../../core/slices';
import type { TextRange } from '../../core/textRange';
import { findJsonArray } from './jsonArray';

/** An item of a CSL-JSON file: parsed, or what is left of a damaged one. */
export type CslJsonItem =
  | { readonly kind: 'item'; readonly start: number; readonly end: number; readonly value: unknown }
  | { readonly kind: 'damaged'; readonly start: number; readonly reason: string };

/** In which the list of a file that is an object begins. */
const HEAD = 1 << 16;
const LIST = /"(?:references|items)"\s{0,20}:\s{0,20}\[/;
/** An item is parsed at one stretch; none is longer by far. */
const LONGEST = 1_000_000;

/**
 * Finds the items of a file: of the array that it is, of `references` or `items` where it is an object with such a
 * list, or the file itself where it is one item, as a DOI resolves to. Each item is parsed by itself, so that damage
 * costs the items that it is in; one that runs into the next for want of a brace is parted from it.
 *
 * @param take is given each item: all of them at once would need several times the memory of the text
 * @returns whether the text is a list or an item
 */
export function* findCslJsonItems(text: string, take: (item: CslJsonItem) => void): Slices<boolean> {
  const begin = /[^\s\uFEFF]/.exec(text)?.index ?? 0;
  const open = text[begin] === '[' ? begin : findList(text, begin);
  if (open === undefined) {
    if (text[begin] !== '{' || text.length > LONGEST) return false;
    const whole = parse(text, { start: begin, end: text.length });
    if (whole.kind === 'item' && !isItem(whole.value)) return false;
    take(whole);
    return true;
  }
  const { items, close = text.length } = yield* findJsonArray(text, open);
  const ranges = open === begin ? [...items, { start: close + 1, end: text.length }] : items;
  const firstName = /^\{\s*"([\w-]{1,40})"\s*:/.exec(
    text.slice(ranges[0]?.start, (ranges[0]?.start ?? 0) + 1000),
  )?.[1];
  for (const range of ranges) {
    yield;
    if (text.slice(range.start, Math.min(range.end, range.start + LONGEST)).trim() === '') continue;
    const item = parse(text, range);
    const parts = item.kind === 'item' ? [item] : yield* parseParts(text, range, item, firstName);
    for (const part of parts) take(part);
  }
  return true;
}

function findList(text: string, begin: number): number | undefined {
  if (text[begin] !== '{') return undefined;
  const match = LIST.exec(text.slice(begin, begin + HEAD));
  return match ? begin + match.index + match[0].length - 1 : undefined;
}

function isItem(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('title' in value || 'type' in value);
}

/** Programs write the same field first in all items: where it stands behind a brace, the next one begins. */
function* parseParts(
  text: string,
  { start, end }: TextRange,
  damaged: CslJsonItem,
  firstName = 'id',
): Slices<readonly CslJsonItem[]> {
  const beginning = new RegExp(String.raw`\{\s{0,200}"${firstName}"\s{0,20}:`, 'g');
  beginning.lastIndex = start;
  const starts: number[] = [];
  for (let match = beginning.exec(text); match && match.index < end; match = beginning.exec(text)) {
    starts.push(match.index);
    yield;
  }
  const [first] = starts;
  if (first === undefined || (starts.length === 1 && first === start)) return [damaged];
  const parts: CslJsonItem[] = first === start ? [] : [damaged];
  for (const [index, from] of starts.entries()) {
    yield;
    const to = starts[index + 1] ?? end;
    const item = parse(text, { start: from, end: to });
    parts.push(item.kind === 'item' ? item : parse(text, { start: from, end: findPartEnd(text, from, to) }));
  }
  return parts;
}

/** Without the commas and brackets that belonged to the list. */
function findPartEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s,\]]/.test(text[end - 1] ?? '')) end--;
  return end;
}

function parse(text: string, { start, end }: TextRange): CslJsonItem {
  if (end - start > LONGEST) {
    return { kind: 'damaged', start, reason: `an item is longer than ${LONGEST} characters` };
  }
  try {
    return { kind: 'item', start, end, value: JSON.parse(text.slice(start, end)) as unknown };
  } catch (error) {
    // The place within the item says nothing to who sees the file.
    const reason = (error as Error).message.replace(/ (?:in JSON )?at position \d+.*$|, ?".*$/su, '');
    return { kind: 'damaged', start, reason: `the item that begins here is no valid JSON (${reason})` };
  }
}
