import type { TextRange } from '../../../core/textRange';
import { endOfLine, nextLine, startOfLine } from '../../lines';
import { matchAt } from '../matchAt';
import { isBlank } from '../paragraphs';

/** Where Markdown dialects differ in their blocks. */
export interface BlockDialect {
  /**
   * Whether a fence holds Markdown.
   *
   * @param directive what stands in braces behind it, e.g. `note` or `.class`
   * @param isDiv it is made of colons
   */
  readonly isText: (directive: string, isDiv: boolean) => boolean;
  /** Whether each line that begins with `%` is a comment, not only one that begins a block. */
  readonly hasComments: boolean;
}

const FRONT_MATTER = /---[ \t]*\r?\n(?:[^]*?\n)??(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/y;
const QUOTE = /(?: {0,3}>[ \t]?)+/y;
const FENCE = /([ \t]*)(`{3,}(?=[^`\n]*(?:\n|$))|~{3,}|:{3,})[ \t]*(?:\{([^}\s]*)\}?)?/y;
const FENCE_END = /[ \t]*(`{3,}|~{3,}|:{3,})[ \t]*(?=\r?\n|$)/y;
const CODE_INDENT = /(?: {4}| {0,3}\t)/y;
/** A line that belongs to no paragraph before it. */
const NEW_BLOCK = /[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|:{3,}|\||\(@[\w-]*\)[ \t])/y;
/** A comment of MyST; at the start of a text it may be Pandoc's title block, and in a sentence a sign. */
const COMMENT = /%(?!%)/y;
/** Text below it may be indented without being code. */
const INDENTS =
  /[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|\(?#[.)][ \t]|\(@[\w-]*\)[ \t]|\[\^[^\]\n]+\]:|[:~][ \t])/y;

/**
 * Splits Markdown into opaque blocks and paragraphs.
 *
 * @param readParagraph reads one paragraph and returns where it stopped: beyond its end where a comment goes on
 */
export function scanBlocks(
  text: string,
  { isText, hasComments }: BlockDialect,
  readParagraph: (paragraph: TextRange) => number,
): TextRange[] {
  const opaque: TextRange[] = [];
  const directives: string[] = [];
  const frontMatter = matchAt(FRONT_MATTER, text, 0);
  let at = frontMatter?.[0].length ?? 0;
  if (frontMatter) opaque.push({ start: 3, end: Math.max(3, startOfLine(text, at)) });
  let isIndenting = false;
  let afterBlank = true;
  while (at < text.length) {
    const body = bodyOf(text, at);
    if (isBlank(text, body)) {
      at = nextLine(text, body);
      afterBlank = true;
      continue;
    }
    const isCode = matchAt(CODE_INDENT, text, body) !== undefined && !isIndenting && afterBlank;
    const fence = isCode ? undefined : matchAt(FENCE, text, body);
    if ((hasComments || (afterBlank && at > 0)) && matchAt(COMMENT, text, body)) {
      const end = endOfLine(text, at);
      opaque.push({ start: body + 1, end });
      at = nextLine(text, end);
      continue;
    }
    if (isCode) {
      const end = endOfIndented(text, at);
      opaque.push({ start: at, end });
      at = nextLine(text, end);
    } else if (fence) {
      at = readFence(fence, body);
    } else {
      if (matchAt(INDENTS, text, body)) isIndenting = true;
      else if (afterBlank && !/[ \t]/.test(text[body] ?? '')) isIndenting = false;
      const end = endOfParagraph(text, at, endsParagraph);
      const stopped = readParagraph({ start: at, end });
      at = nextLine(text, Math.max(end, stopped));
    }
    afterBlank = false;
  }
  return opaque;

  /** In a sentence Pandoc has no comments. */
  function endsParagraph(body: number): boolean {
    if (hasComments && matchAt(COMMENT, text, body)) return true;
    return (matchAt(NEW_BLOCK, text, body) ?? matchAt(FENCE, text, body)) !== undefined;
  }

  /** Reads a fence's line, and what it hides. Returns where to go on. */
  function readFence(fence: RegExpExecArray, body: number): number {
    const [all, , marks = '', directive = ''] = fence;
    const behind = nextLine(text, body);
    const open = directives.at(-1);
    if (
      open !== undefined &&
      open.startsWith(marks.charAt(0)) &&
      marks.length >= open.length &&
      matchAt(FENCE_END, text, body)
    ) {
      directives.pop();
      return behind;
    }
    const isDiv = marks.startsWith(':');
    if (directive === '' ? isDiv : isText(directive, isDiv)) {
      if (directive !== '') directives.push(marks);
      // The line itself may go on with a title.
      readParagraph({ start: body + all.length, end: endOfLine(text, body) });
      return behind;
    }
    const end = endOfFence(text, behind, marks);
    opaque.push({ start: body + all.trimEnd().length, end });
    return nextLine(text, end);
  }
}

/** Behind the marks of block quotations. */
function bodyOf(text: string, lineStart: number): number {
  return lineStart + (matchAt(QUOTE, text, lineStart)?.[0].length ?? 0);
}

/** The start of the closing fence's line, or the end of the text. */
function endOfFence(text: string, from: number, marks: string): number {
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const closing = matchAt(FENCE_END, text, bodyOf(text, at))?.[1] ?? '';
    if (closing.startsWith(marks)) return at;
  }
  return text.length;
}

/** The end of the last line that is indented like code; blank lines between belong to it. */
function endOfIndented(text: string, from: number): number {
  let end = endOfLine(text, from);
  for (let at = nextLine(text, from); at < text.length; at = nextLine(text, at)) {
    const body = bodyOf(text, at);
    if (isBlank(text, body)) continue;
    if (!matchAt(CODE_INDENT, text, body)) break;
    end = endOfLine(text, at);
  }
  return end;
}

function endOfParagraph(text: string, from: number, endsAt: (body: number) => boolean): number {
  let end = endOfLine(text, from);
  for (let at = nextLine(text, from); at < text.length; at = nextLine(text, at)) {
    const body = bodyOf(text, at);
    if (isBlank(text, body) || endsAt(body)) break;
    end = endOfLine(text, at);
  }
  return end;
}
