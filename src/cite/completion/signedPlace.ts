import type { Citation, CitationFormat, CitedKey, CitingText } from '../languages/citationLanguage';
import { findMarkdownLabels, isCrossReference } from '../languages/markdown/pandocKey';
import { matchAt } from '../languages/matchAt';
import { writePandocKey } from '../languages/safeKeys';
import { startOfLine } from '../lines';
import type { CompletionPlace } from './completionPlace';
import { refersToLabel } from './labels';
import { isOpaque } from './opaque';
import { areWords, endOfTyped, isUnclosed, keysBeside } from './typedWords';

/** Punctuation that a key may go on behind, so that it belongs to the key while the next letter is not typed yet. */
const INNER_PUNCTUATION = /^[:.#$%&\-+?<>~/]$/;
/** How the place in a work begins that is cited, which is no word of its title. */
const LOCATOR =
  /^\s+(?:(?:pp?|ch|chap|chapters?|secs?|sections?|figs?|vols?|pages?|para|l+)(?:\.|\s|$)|[§¶\d])/i;
/** Pandoc's braces around an odd key, before they are closed. */
const OPEN_BRACES = /@\{([^{}\n]{0,80})$/;
const WORD_BEFORE = /[\p{L}\p{N}_@]$/u;

/** Finds a key that a sign begins: `@` in Markdown and Org, `&` in the links of org-ref 3. */
export function findSignedPlace(
  text: string,
  offset: number,
  reading: CitingText,
  format: CitationFormat,
): CompletionPlace | undefined {
  const isMarkdown = format === 'pandoc' || format === 'myst';
  const place = placeAtKey(text, offset, reading, isMarkdown);
  return place ?? (isMarkdown ? placeInBraces(text, offset, reading) : undefined);
}

function placeAtKey(
  text: string,
  offset: number,
  { citations }: CitingText,
  isMarkdown: boolean,
): CompletionPlace | undefined {
  const found = lastSigned(text, offset, citations);
  if (!found) return undefined;
  const { citation, cited } = found;
  const isBraced = text[cited.range.start - 1] === '{';
  const start = cited.range.start - (isBraced ? 2 : 1);
  const typed = text.slice(cited.range.start, offset);
  if (offset > cited.range.end && !goesOn(text, offset, citation, cited, isBraced)) return undefined;
  if (isMarkdown && (isCrossReference(typed) || refersToLabel(typed, () => findMarkdownLabels(text))))
    return undefined;
  const keyEnd = offset > cited.range.end ? endOfTyped(text, offset) : cited.range.end;
  const range = { start, end: isBraced ? keyEnd + 1 : keyEnd };
  return { range, query: typed.trim(), cited: keysBeside(citation, range), write: citation.list.write };
}

/** The last signed key that begins before a cursor on its line. */
function lastSigned(
  text: string,
  offset: number,
  citations: readonly Citation[],
): { readonly citation: Citation; readonly cited: CitedKey } | undefined {
  const lineStart = startOfLine(text, offset);
  let found: { citation: Citation; cited: CitedKey } | undefined;
  for (const citation of citations) {
    if (citation.range.start >= offset) break;
    for (const cited of citation.keys) {
      const { start } = cited.range;
      const isBehind = start > (found?.cited.range.start ?? lineStart);
      if (isBehind && start <= offset && isSign(text, start)) found = { citation, cited };
    }
  }
  return found;
}

function isSign(text: string, keyStart: number): boolean {
  return /[@&]$|@\{$/.test(text.slice(Math.max(0, keyStart - 2), keyStart));
}

/** Whether what stands between a key and the cursor belongs to it: in brackets these may be words of a title. */
function goesOn(
  text: string,
  offset: number,
  citation: Citation,
  { range }: CitedKey,
  isBraced: boolean,
): boolean {
  const behind = text.slice(range.end, offset);
  if (isBraced) return false;
  if (INNER_PUNCTUATION.test(behind)) return true;
  const { keysRange } = citation;
  const isInBrackets =
    keysRange.start <= range.start - 1 && (offset <= keysRange.end || isUnclosed(citation));
  return isInBrackets && areWords(behind) && !LOCATOR.test(behind);
}

/** `@{odd key` without its closing brace, which no reader takes for a key. */
function placeInBraces(text: string, offset: number, reading: CitingText): CompletionPlace | undefined {
  const line = text.slice(startOfLine(text, offset), offset);
  const braces = OPEN_BRACES.exec(line);
  const query = braces?.[1];
  if (!braces || query === undefined || WORD_BEFORE.test(line.slice(0, braces.index))) return undefined;
  const start = offset - braces[0].length;
  if (isOpaque(reading, start)) return undefined;
  const keyEnd = endOfTyped(text, offset);
  const end = keyEnd + (matchAt(/\}/y, text, keyEnd)?.[0].length ?? 0);
  return { range: { start, end }, query: query.trim(), cited: [], write: writePandocKey };
}
