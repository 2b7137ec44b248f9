import type { TextRange } from '../../core/textRange';

/** A stretch without the space at both its ends; `quoting` takes block quotation marks at a line's start for space. */
export function trimRange(text: string, { start, end }: TextRange, quoting = false): TextRange {
  const slice = text.slice(start, end);
  const leading = (quoting ? /^(?:\n(?:[ \t]*>)+|\s)*/ : /^\s*/).exec(slice)?.[0].length ?? 0;
  return leading === slice.length
    ? { start, end: start }
    : { start: start + leading, end: start + slice.trimEnd().length };
}
