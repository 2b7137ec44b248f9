import type { TextRange } from '../../../core/textRange';
import type { Citation, CitingText } from '../citationLanguage';
import { scanInlines } from '../inlineScanner';
import { endOfLine, nextLine, startOfLine } from '../../lines';
import { matchAt } from '../matchAt';
import { indentationAt, indentedBlock, isBlank, readParagraphs, type HiddenBlock } from '../paragraphs';
import { isCiteRole, readCiteRole } from '../readRole';

/** Directives whose text is not reStructuredText. */
const CODE =
  /[ \t]*\.\. (?:code|code-block|sourcecode|highlight|literalinclude|math|raw|parsed-literal|prompt|ipython|jupyter-execute|doctest|testcode|testoutput|graphviz|digraph|mermaid|plot|productionlist|bibliography|footbibliography|csv-table|autosummary|toctree)::/y;
/** Two dots that begin something else than a comment. */
const EXPLICIT =
  /[ \t]*\.\.[ \t]+(?:\[[^\]\n]+\][ \t]|_[^\n]*:|__[ \t]|\|[^|\n]+\||[\p{L}\p{N}][\p{L}\p{N}\-_+:.]*::)/uy;
const COMMENT = /[ \t]*\.\.(?=[ \t\r\n]|$)/y;
const INLINE = /\\[^]|``|:([A-Za-z][\w:.+-]{0,60}):(?=`)|:((?:foot)?cite(?::[a-z]+)?):(?!`)|`/g;
const TRAILING_ROLE = /`:([A-Za-z][\w:.+-]{0,60}):/y;

/**
 * Reads reStructuredText: the roles of sphinxcontrib-bibtex. Literal blocks and text, comments and directives of code
 * are opaque.
 */
export function readRestructuredText(text: string): CitingText {
  const citations: Citation[] = [];
  const opaque: TextRange[] = [];
  /** Where the block of a paragraph that ends with two colons may begin, and how deep that paragraph stands. */
  let literal: { readonly from: number; readonly indentation: number } | undefined;
  const hide = (lineStart: number): HiddenBlock | undefined => {
    if (literal && lineStart >= literal.from && !isBlank(text, lineStart)) {
      const { indentation } = literal;
      literal = undefined;
      const block = indentedBlock(text, lineStart, lineStart, indentation);
      if (block) return block;
    }
    return hiddenBlock(text, lineStart);
  };
  const blocks = readParagraphs(text, hide, (paragraph) => {
    readInline(text, paragraph, citations, opaque);
    const lastLine = text.slice(Math.max(paragraph.start, startOfLine(text, paragraph.end)), paragraph.end);
    // A directive's name ends with two colons as well, and what is indented below it is its text.
    if (!/::\s*$/.test(lastLine) || /^\s*\.\. /.test(lastLine)) return;
    literal = { from: nextLine(text, paragraph.end), indentation: indentationAt(text, paragraph.start) };
  });
  return { citations, opaque: [...blocks, ...opaque].sort((a, b) => a.start - b.start) };
}

function hiddenBlock(text: string, lineStart: number): HiddenBlock | undefined {
  const indentation = indentationAt(text, lineStart);
  const code = matchAt(CODE, text, lineStart);
  if (code) {
    const start = lineStart + code[0].length;
    const end = endOfLine(text, start);
    return (
      indentedBlock(text, start, nextLine(text, lineStart), indentation) ?? {
        start,
        end,
        next: nextLine(text, end),
      }
    );
  }
  const comment = matchAt(COMMENT, text, lineStart);
  if (!comment || matchAt(EXPLICIT, text, lineStart)) return undefined;
  const start = lineStart + comment[0].length;
  const end = endOfLine(text, start);
  const next = nextLine(text, end);
  // Empty dots followed by a blank line comment nothing: what is indented below them is a quotation.
  const isEmpty = text.slice(start, end).trim() === '' && (next >= text.length || isBlank(text, next));
  return (isEmpty ? undefined : indentedBlock(text, start, next, indentation)) ?? { start, end, next };
}

function readInline(text: string, paragraph: TextRange, citations: Citation[], opaque: TextRange[]): void {
  const scanner = scanInlines(text, paragraph, INLINE);
  for (let token = scanner.next(); token; token = scanner.next()) {
    const { at, behind } = token;
    const [sign, role, unfinishedRole] = token.match;
    if (sign === '``') {
      const close = scanner.find('``', behind);
      if (close === undefined) continue;
      // A cursor in the middle of a sign is inside already.
      opaque.push({ start: at + 1, end: close + 1 });
      scanner.goTo(close + 2);
    } else if (role !== undefined || unfinishedRole !== undefined) {
      const close = role === undefined ? undefined : scanner.find('`', behind + 1);
      const name = role ?? unfinishedRole ?? '';
      if (isCiteRole(name)) {
        const citation = readCiteRole(text, at, name, behind, close);
        citations.push(citation);
        scanner.goTo(citation.range.end);
      } else if (close !== undefined) {
        // Inline markup does not nest.
        opaque.push({ start: at + 1, end: close });
        scanner.goTo(close + 1);
      }
    } else if (sign === '`') {
      const close = scanner.find('`', behind);
      if (close === undefined) continue;
      const trailing = matchAt(TRAILING_ROLE, text, close);
      const name = trailing?.[1] ?? '';
      if (trailing && isCiteRole(name)) {
        const citation = readCiteRole(text, at, name, at, close);
        citations.push({ ...citation, range: { start: at, end: close + trailing[0].length } });
      } else opaque.push({ start: at + 1, end: close });
      scanner.goTo(close + (trailing?.[0].length ?? 1));
    }
  }
}
