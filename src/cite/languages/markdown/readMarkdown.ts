import type { TextRange } from '../../../core/textRange';
import type { Citation, CitingText } from '../citationLanguage';
import { endOfMatch } from '../matchAt';
import { readBrackets, readTextual } from './bracketCitation';
import { isMystText } from './directives';
import { findMarkdownLabels, isCrossReference, type PandocKey } from './pandocKey';
import { scanBlocks, type BlockDialect } from './scanBlocks';
import { scanInline, type Brackets, type InlineScan } from './scanInline';

/** Space and one line break, as Pandoc takes between a key and its brackets. */
const BETWEEN = /[ \t]*(?:\r?\n[ \t]*)?/y;

/**
 * Reads Markdown as Pandoc, Quarto and R Markdown do, with MyST's roles and Jupyter's elements, which nothing else
 * looks like. A fence of backticks is code, a div is text.
 */
export function readPandoc(text: string): CitingText {
  return readMarkdown(text, { isText: (_, isDiv) => isDiv, hasComments: false });
}

/** Reads MyST's Markdown: Pandoc's citations, roles, and fences of directives that hold text. */
export function readMyst(text: string): CitingText {
  return readMarkdown(text, { isText: isMystText, hasComments: true });
}

function readMarkdown(text: string, dialect: BlockDialect): CitingText {
  const labels = findMarkdownLabels(text);
  const cites = ({ key }: PandocKey) => !isCrossReference(key) && !labels.has(key);
  const citations: Citation[] = [];
  const inlineZones: TextRange[] = [];
  const blocks = scanBlocks(text, dialect, (paragraph) => {
    const scan = scanInline(text, paragraph);
    inlineZones.push(...scan.opaque);
    citations.push(...scan.citations, ...citationsOf(text, scan, cites));
    return scan.end;
  });
  return {
    citations: citations.sort((a, b) => a.range.start - b.range.start),
    opaque: [...blocks, ...inlineZones].sort((a, b) => a.start - b.start),
  };
}

function citationsOf(text: string, scan: InlineScan, cites: (key: PandocKey) => boolean): Citation[] {
  const brackets = new Map<number, Brackets>();
  for (const found of scan.brackets) brackets.set(found.start, { ...found, keys: found.keys.filter(cites) });
  const citations: Citation[] = [];
  // Keys of brackets that are no citation stand in the sentence.
  const textual = scan.keys.filter(cites);
  for (const found of scan.brackets) {
    if (found.end === undefined)
      textual.push(...outsideOf(readBrackets(text, found), found.keys).filter(cites));
  }
  for (const key of textual) {
    const at = endOfMatch(BETWEEN, text, key.signed.end);
    const next = key.key === '' ? undefined : brackets.get(at);
    if (next?.end !== undefined) brackets.delete(at);
    citations.push(readTextual(text, key, next));
  }
  for (const found of brackets.values()) {
    const citation = readBrackets(text, found);
    if (citation) citations.push(citation);
  }
  return citations;
}

function outsideOf(citation: Citation | undefined, keys: readonly PandocKey[]): PandocKey[] {
  const taken = new Set(citation?.keys.map(({ range }) => range.start));
  return keys.filter(({ range }) => !taken.has(range.start));
}
