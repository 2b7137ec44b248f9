import type { TextRange } from '../../../core/textRange';
import type { Citation, CitedKey, CitingText } from '../citationLanguage';
import { COMMA_LIST } from '../forms/keyLists';
import { scanInlines } from '../inlineScanner';
import { endOfLine, nextLine } from '../../lines';
import { matchAt } from '../matchAt';
import { blockUntil, isBlank, readParagraphs, type HiddenBlock } from '../paragraphs';
import { trimRange } from '../trimRange';

const DELIMITER = /(-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,})(?:[\w,+-]*)[ \t]*(?=\r?\n|$)/y;
const LINE_COMMENT = /\/\/(?!\/)/y;
/** A style above a paragraph that makes it verbatim. */
const VERBATIM_STYLE =
  /\[(?:source|listing|literal|stem|latexmath|asciimath|mermaid|plantuml)\b[^\]\n]*\][ \t]*\r?\n/y;
const INDENTED = /[ \t]+(?![*\-.+][ \t]|\d+\.[ \t]|\*{2,}|\.{2,})/y;
/** Text before the bracket is asciidoctor-bibtex' text before the citation. */
const INLINE =
  /\\[^]|(?<![\p{L}\p{N}:])(\p{L}*cite\p{L}*|bibitem):([^\s[\]][^[\]\n]{0,80})?(\[|(?=\s|$))|`+|\+{1,3}|(?:stem|latexmath|asciimath|pass):[a-z,]*\[/giu;
const UNFINISHED =
  /[^\s,[\]]*(?:,[ \t]{0,9}[^\s,[\]]+)*(?:,[ \t]?)?(?=[ \t]{0,99}(?:\r?\n|$))|(?:[^\s,[\]]+,)*/y;

/**
 * Reads AsciiDoc: the macros of asciidoctor-bibtex, `cite:see[a(59),b]`. Listings, literal and passed text and
 * comments are opaque.
 */
export function readAsciidoc(text: string): CitingText {
  const citations: Citation[] = [];
  const opaque: TextRange[] = [];
  const blocks = readParagraphs(
    text,
    (lineStart, afterBlank) => hiddenBlock(text, lineStart, afterBlank),
    (paragraph) => {
      readInline(text, paragraph, citations, opaque);
    },
  );
  return { citations, opaque: [...blocks, ...opaque].sort((a, b) => a.start - b.start) };
}

function hiddenBlock(text: string, lineStart: number, afterBlank: boolean): HiddenBlock | undefined {
  const delimiter = matchAt(DELIMITER, text, lineStart)?.[1];
  if (delimiter !== undefined) {
    return blockUntil(text, lineStart + delimiter.length, nextLine(text, lineStart), (at) => {
      return matchAt(DELIMITER, text, at)?.[1] === delimiter;
    });
  }
  const comment = matchAt(LINE_COMMENT, text, lineStart);
  if (comment)
    return { start: lineStart + 2, end: endOfLine(text, lineStart), next: nextLine(text, lineStart) };
  const style = afterBlank ? matchAt(VERBATIM_STYLE, text, lineStart) : undefined;
  const first = lineStart + (style?.[0].length ?? 0);
  if (style ? matchAt(DELIMITER, text, first) : !(afterBlank && matchAt(INDENTED, text, lineStart)))
    return undefined;
  if (isBlank(text, first)) return undefined;
  const block = blockUntil(text, first, first, (at) => isBlank(text, at));
  return { ...block, end: Math.max(first, endOfLine(text, Math.max(first, block.end - 2))) };
}

function readInline(text: string, paragraph: TextRange, citations: Citation[], opaque: TextRange[]): void {
  const scanner = scanInlines(text, paragraph, INLINE);
  for (let token = scanner.next(); token; token = scanner.next()) {
    const { at, behind } = token;
    const [sign, name, , bracket] = token.match;
    if (name !== undefined) {
      const isOpen = bracket === '[';
      const citation = readMacro(
        text,
        at,
        name,
        behind,
        isOpen ? scanner.find(']', behind) : undefined,
        isOpen,
      );
      citations.push(citation);
      scanner.goTo(Math.max(behind, citation.range.end));
    } else if (!sign.startsWith('\\')) {
      const mark = sign.endsWith('[') ? ']' : sign;
      const close = scanner.find(mark, behind);
      // A single plus between spaces is one.
      if (close === undefined || (sign === '+' && /\s/.test(text[behind] ?? ' '))) continue;
      opaque.push({ start: behind, end: close });
      scanner.goTo(close + mark.length);
    }
  }
}

function readMacro(
  text: string,
  start: number,
  name: string,
  keysStart: number,
  close: number | undefined,
  isOpen: boolean,
): Citation {
  const unfinishedEnd = isOpen
    ? keysStart + (matchAt(UNFINISHED, text, keysStart)?.[0].length ?? 0)
    : keysStart;
  const keysRange = { start: keysStart, end: close ?? unfinishedEnd };
  const citation = {
    range: { start, end: close === undefined ? keysRange.end : close + 1 },
    name,
    keysRange,
    keys: splitKeys(text, keysRange),
    list: COMMA_LIST,
  };
  return close === undefined
    ? { ...citation, around: { opening: isOpen ? '' : '[', closing: ']' } }
    : citation;
}

/** `a(59, 60),b`: commas in parentheses belong to a locator. */
function splitKeys(text: string, { start, end }: TextRange): CitedKey[] {
  const keys: CitedKey[] = [];
  for (const { 0: part, index } of text.slice(start, end).matchAll(/(?:[^,(]|\([^)]*(?:\)|$))+/g)) {
    const item = trimRange(text, { start: start + index, end: start + index + part.length });
    const key = /^[^\s,()[\]]*/.exec(text.slice(item.start, item.end))?.[0] ?? '';
    if (key !== '') keys.push({ key, range: { start: item.start, end: item.start + key.length }, item });
  }
  return keys;
}
