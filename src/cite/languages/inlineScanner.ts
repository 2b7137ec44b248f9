import type { TextRange } from '../../core/textRange';

/** Walks through the signs of one paragraph; all offsets are those of the whole text. */
export interface InlineScanner {
  /** The next sign with its place, undefined at the paragraph's end. */
  readonly next: () =>
    { readonly match: RegExpExecArray; readonly at: number; readonly behind: number } | undefined;
  /** Goes on from a place, as behind something that was read as a whole. */
  readonly goTo: (offset: number) => void;
  /** Where a mark comes next in this paragraph; one that is missing is looked for once. */
  readonly find: (mark: string, from: number) => number | undefined;
}

/**
 * The pattern is matched against the paragraph alone: against the whole text a paragraph without signs would be
 * searched to the text's end, and a text of many such paragraphs in quadratic time.
 *
 * @param pattern global
 */
export function scanInlines(text: string, { start, end }: TextRange, pattern: RegExp): InlineScanner {
  const paragraph = text.slice(start, end);
  const token = new RegExp(pattern);
  const found = new Map<string, number>();
  return {
    next: () => {
      const match = token.exec(paragraph);
      if (!match) return undefined;
      const at = start + match.index;
      return { match, at, behind: at + match[0].length };
    },
    goTo: (offset) => {
      // Behind the end a global pattern would begin anew.
      token.lastIndex = Math.min(offset, end + 1) - start;
    },
    find: (mark, from) => {
      const known = found.get(mark);
      if (known !== undefined && (known < 0 || known >= from)) return known < 0 ? undefined : known;
      const index = paragraph.indexOf(mark, from - start);
      found.set(mark, index < 0 ? -1 : start + index);
      return index < 0 ? undefined : start + index;
    },
  };
}
