import type { TextRange } from '../../../core/textRange';
import { endOfMatch, matchAt } from '../matchAt';

/** One key as it stands in Typst: `@key[p. 3]`, `#cite(<key>, form: "prose")`, or the source of a quotation. */
export interface TypstItem {
  readonly kind: 'reference' | 'call' | 'source';
  readonly key: string;
  readonly keyRange: TextRange;
  readonly range: TextRange;
  /** A call that nothing closes yet. */
  readonly isUnfinished: boolean;
  /** The call has no key; here it belongs. */
  readonly isEmpty: boolean;
}

const REFERENCE = /@([\p{L}\p{N}_][\p{L}\p{N}_\-.:]*)/uy;
const KEY_TO_COME = /@(?=[\s\]),.;]|$)/y;
/** A bracket in a label, which Typst has none of, would be taken for that of the call. */
const KEY_ARGUMENT = /\s*(?:<([^<>()[\]{}\s]*)>|label\(\s*"([^"\n]*)"\s*\))/y;
/** More than any call of `cite` has: an unclosed one must not be looked through to the end of the text. */
const MOST_BRACKETS = 30;

/** Reads a reference at `@`; undefined where none is, an empty key where it is still to be written. */
export function readReference(text: string, at: number): TypstItem | undefined {
  const name = matchAt(REFERENCE, text, at)?.[1];
  if (name === undefined && !matchAt(KEY_TO_COME, text, at)) return undefined;
  // A final dot or colon belongs to the sentence.
  const key = (name ?? '').replace(/[.:]+$/, '');
  const keyRange = { start: at + 1, end: at + 1 + key.length };
  const supplement = key !== '' && text[keyRange.end] === '[' ? closingOf(text, keyRange.end) : undefined;
  const range = { start: at, end: supplement ?? keyRange.end };
  return { kind: 'reference', key, keyRange, range, isUnfinished: false, isEmpty: false };
}

/**
 * Reads a call of `cite`.
 *
 * @param start its first character, the `#` in markup
 * @param open its bracket
 * @returns undefined where its first argument is no key: a variable
 */
export function readCiteCall(text: string, start: number, open: number): TypstItem | undefined {
  const argument = matchAt(KEY_ARGUMENT, text, open + 1);
  const isEmpty = !argument && /^[ \t]*(?:\)|\r?\n|$)/.test(text.slice(open + 1, open + 100));
  if (!argument && !isEmpty) return undefined;
  const end = closingOf(text, open);
  if (isEmpty) {
    const isUnfinished = end === undefined;
    const keyRange = { start: open + 1, end: isUnfinished ? endOfMatch(/[ \t]*/y, text, open + 1) : end - 1 };
    return {
      kind: 'call',
      key: '',
      keyRange,
      range: { start, end: end ?? keyRange.end },
      isUnfinished,
      isEmpty,
    };
  }
  if (!argument || end === undefined) return undefined;
  const key = argument[1] ?? argument[2] ?? '';
  const keyStart =
    open + 1 + argument[0].lastIndexOf(key, argument[0].lastIndexOf(argument[1] === undefined ? '"' : '>'));
  const keyRange = { start: keyStart, end: keyStart + key.length };
  return { kind: 'call', key, keyRange, range: { start, end }, isUnfinished: false, isEmpty };
}

/** Reads what a quotation names as its source: `#quote(attribution: <key>)[…]` (Typst's reference, “Quote”). */
export function readAttribution(text: string, at: number): TypstItem | undefined {
  const [found, key] = matchAt(/\s*:\s*<([^<>\s]+)>/y, text, at) ?? [];
  if (found === undefined || key === undefined) return undefined;
  const end = at + found.length;
  const range = { start: end - key.length - 2, end };
  const keyRange = { start: range.start + 1, end: end - 1 };
  return { kind: 'source', key, keyRange, range, isUnfinished: false, isEmpty: false };
}

/** Behind the bracket that closes the one at `open`; strings hide brackets. */
function closingOf(text: string, open: number): number | undefined {
  let depth = 0;
  const sign = /"(?:[^"\\\n]|\\.)*"|\\[^]|[()[\]{}]/g;
  sign.lastIndex = open;
  for (
    let count = 0, match = sign.exec(text);
    match && count < MOST_BRACKETS;
    count++, match = sign.exec(text)
  ) {
    if (/^[([{]/.test(match[0])) depth++;
    else if (/^[)\]}]/.test(match[0]) && --depth === 0) return match.index + 1;
  }
  return undefined;
}
