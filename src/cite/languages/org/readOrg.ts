import type { TextRange } from '../../../core/textRange';
import type { Citation, CitingText } from '../citationLanguage';
import { pairDollars } from '../inlinePairs';
import { scanInlines } from '../inlineScanner';
import { endOfLine, nextLine } from '../../lines';
import { matchAt } from '../matchAt';
import { blockUntil, readParagraphs, type HiddenBlock } from '../paragraphs';
import { pairBrackets, pairVerbatim } from './orgPairs';
import { readOrgCite } from './readOrgCite';
import { readOrgRefLink } from './readOrgRefLink';

const BLOCK = /[ \t]*#\+begin_(src|example|export|comment|latex|html)\b[^\n]*/iy;
const DRAWER = /[ \t]*:(?:PROPERTIES|LOGBOOK):[ \t]*(?=\r?\n)/iy;
const DRAWER_END = /[ \t]*:END:[ \t]*(?=\r?\n|$)/iy;
/** Comments, and lines of fixed width. */
const LINE = /[ \t]*(?:#(?=[ \r\n]|$)|:(?=[ \r\n]|$))/y;
const INLINE =
  /\[cite((?:\/[^\s:[\]/]*)*):|\[\[(\p{L}*cite\p{L}*\*?|bibentry):|(?<![\p{L}\p{N}_])(\p{L}*cite\p{L}*\*?|bibentry):|src_[\w-]+(?:\[[^\]\n]*\])?\{|@@[\w-]+:|[=~]|\$\$?|\\[([]/giu;

/** What closes inline code and maths, by the last character of what opens it. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['(', '\\)'],
  ['[', '\\]'],
  // An export snippet: `@@html:<b>@@`.
  [':', '@@'],
]);

/** Reads Org: its own citations, `[cite/t:see @a p. 3;@b]`, and the links of org-ref, `cite:a,b` or `[[cite:&a;&b]]`. */
export function readOrg(text: string): CitingText {
  const citations: Citation[] = [];
  const opaque: TextRange[] = [];
  const blocks = readParagraphs(
    text,
    (lineStart) => hiddenBlock(text, lineStart),
    (paragraph) => {
      readInline(text, paragraph, citations, opaque);
    },
  );
  return { citations, opaque: [...blocks, ...opaque].sort((a, b) => a.start - b.start) };
}

function hiddenBlock(text: string, lineStart: number): HiddenBlock | undefined {
  const block = matchAt(BLOCK, text, lineStart);
  if (block) {
    const closing = new RegExp(`[ \\t]*#\\+end_${block[1] ?? ''}\\b`, 'iy');
    const inside = lineStart + block[0].trimEnd().length;
    return blockUntil(text, inside, nextLine(text, inside), (at) => matchAt(closing, text, at) !== undefined);
  }
  if (matchAt(DRAWER, text, lineStart)) {
    const inside = endOfLine(text, lineStart);
    return blockUntil(
      text,
      inside,
      nextLine(text, inside),
      (at) => matchAt(DRAWER_END, text, at) !== undefined,
    );
  }
  const line = matchAt(LINE, text, lineStart);
  const start = lineStart + (line?.[0].length ?? 0);
  return line ? { start, end: endOfLine(text, start), next: nextLine(text, start) } : undefined;
}

function readInline(text: string, range: TextRange, citations: Citation[], opaque: TextRange[]): void {
  const paragraph = text.slice(range.start, range.end);
  const verbatim = pairVerbatim(paragraph, range.start);
  const maths = pairDollars(paragraph, range.start);
  const brackets = pairBrackets(paragraph, range.start);
  const scanner = scanInlines(text, range, INLINE);
  for (let token = scanner.next(); token; token = scanner.next()) {
    const { at, behind } = token;
    const [sign, style, bracketLink, link] = token.match;
    const name = bracketLink ?? link;
    if (style !== undefined || name !== undefined) {
      const citation =
        name === undefined
          ? readOrgCite(text, at, `cite${style ?? ''}`, behind, brackets.get(at))
          : readOrgRefLink(text, at, name, behind, bracketLink !== undefined);
      if (citation) citations.push(citation);
      scanner.goTo(citation ? Math.max(behind, citation.range.end) : at + 1);
      continue;
    }
    const mark = CLOSING.get(sign.at(-1) ?? '') ?? sign;
    const close =
      verbatim.get(at) ?? maths.get(at) ?? (mark === sign ? undefined : scanner.find(mark, behind));
    if (close === undefined) continue;
    opaque.push({ start: behind, end: close });
    scanner.goTo(close + mark.length);
  }
}
