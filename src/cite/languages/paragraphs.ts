import type { TextRange } from '../../core/textRange';
import { endOfLine, nextLine } from '../lines';
import { matchAt } from './matchAt';

const BLANK = /[ \t]*(?=\r?\n|$)/y;

/** A block of lines that a language hides: its inside, and where reading goes on, at a line's start. */
export interface HiddenBlock extends TextRange {
  readonly next: number;
}

/**
 * Splits a text into hidden blocks and paragraphs, for languages whose blocks begin with a line of their own.
 *
 * @param hide the block that begins with the line at an offset, if one does; `afterBlank` where no paragraph goes on
 * @param readParagraph reads consecutive lines that are neither hidden nor blank
 * @returns the insides of the hidden blocks
 */
export function readParagraphs(
  text: string,
  hide: (lineStart: number, afterBlank: boolean) => HiddenBlock | undefined,
  readParagraph: (paragraph: TextRange) => void,
): TextRange[] {
  const hidden: TextRange[] = [];
  let start: number | undefined;
  let end = 0;
  const endParagraph = () => {
    if (start !== undefined) readParagraph({ start, end });
    start = undefined;
  };
  for (let at = 0; at < text.length;) {
    const block = hide(at, start === undefined);
    if (block) {
      endParagraph();
      hidden.push({ start: block.start, end: block.end });
      at = Math.max(block.next, nextLine(text, at));
      continue;
    }
    if (isBlank(text, at)) endParagraph();
    else {
      start ??= at;
      end = endOfLine(text, at);
    }
    at = nextLine(text, at);
  }
  endParagraph();
  return hidden;
}

/** Whether nothing but space stands from an offset to the end of its line. */
export function isBlank(text: string, lineStart: number): boolean {
  return matchAt(BLANK, text, lineStart) !== undefined;
}

/**
 * A block between two lines.
 *
 * @param start its inside's
 * @param from the first line that may close it
 * @param closes whether the line at an offset does; without one the block goes on to the end of the text
 */
export function blockUntil(
  text: string,
  start: number,
  from: number,
  closes: (lineStart: number) => boolean,
): HiddenBlock {
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    if (closes(at)) return { start, end: Math.max(start, at), next: nextLine(text, at) };
  }
  return { start, end: text.length, next: text.length };
}

/** The indented lines from `from` on, with blank lines between them; undefined where none is indented deeper. */
export function indentedBlock(
  text: string,
  start: number,
  from: number,
  indentation: number,
): HiddenBlock | undefined {
  let end: number | undefined;
  let next = from;
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    if (isBlank(text, at)) continue;
    if (indentationAt(text, at) <= indentation) break;
    end = endOfLine(text, at);
    next = nextLine(text, at);
  }
  return end === undefined ? undefined : { start, end, next };
}

/** How many spaces and tabs begin a line. */
export function indentationAt(text: string, lineStart: number): number {
  return matchAt(/[ \t]*/y, text, lineStart)?.[0].length ?? 0;
}
