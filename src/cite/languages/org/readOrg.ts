import type { TextRange } from '../../../core/textRange';
import type { Citation, CitingText } from '../citationLanguage';
import { pairDollars } from '../inlinePairs';
import { endOfLine, matchAt, nextLine } from '../matchAt';
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
  /\[cite((?:\/[^\s:[\]/]+)*):|\[\[(\p{L}*cite\p{L}*\*?|bibentry):|(?<![\p{L}\p{N}_])(\p{L}*cite\p{L}*\*?|bibentry):|src_[\w-]+(?:\[[^\]\n]*\])?\{|[=~]|\$\$?|\\[([]/giu;

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

function readInline(
  text: string,
  { start, end }: TextRange,
  citations: Citation[],
  opaque: TextRange[],
): void {
  const paragraph = text.slice(start, end);
  const verbatim = pairVerbatim(paragraph, start);
  const maths = pairDollars(paragraph, start);
  const brackets = pairBrackets(paragraph, start);
  const missing = new Set<string>();
  const find = (mark: string, from: number): number | undefined => {
    const found = missing.has(mark) ? -1 : paragraph.indexOf(mark, from - start);
    if (found < 0) missing.add(mark);
    return found < 0 ? undefined : start + found;
  };
  const token = new RegExp(INLINE);
  token.lastIndex = start;
  for (let match = token.exec(text); match && match.index < end; match = token.exec(text)) {
    const [sign, style, bracketLink, link] = match;
    const at = match.index;
    const behind = at + sign.length;
    let citation: Citation | undefined;
    if (style !== undefined) citation = readOrgCite(text, at, `cite${style}`, behind, brackets.get(at));
    else if (bracketLink !== undefined) citation = readOrgRefLink(text, at, bracketLink, behind, true);
    else if (link !== undefined) citation = readOrgRefLink(text, at, link, behind, false);
    if (bracketLink !== undefined && !citation) token.lastIndex = at + 1;
    if (citation) {
      citations.push(citation);
      token.lastIndex = Math.max(behind, citation.range.end);
      continue;
    }
    if (bracketLink !== undefined) continue;
    const mark = sign.endsWith('{') ? '}' : sign === '\\(' ? '\\)' : sign === '\\[' ? '\\]' : sign;
    const close = verbatim.get(at) ?? maths.get(at) ?? (/[=~$]/.test(sign) ? undefined : find(mark, behind));
    if (close === undefined) continue;
    opaque.push({ start: behind, end: close });
    token.lastIndex = close + mark.length;
  }
}
