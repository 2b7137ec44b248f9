import {
  isDigit,
  isLetter,
  isLineBreak,
  isNameCharacter,
  OPENING_BRACE,
  OPENING_PARENTHESIS,
} from './characters';
import {
  isFirstOfLine,
  looksLikeEntry,
  looksLikeEntryWithoutBrace,
  skipBlanks,
  skipTypeName,
} from './lineStarts';
import { at, type ProblemList } from './problemList';

/** What opens an entry: `@article{`. */
export interface Opening {
  /** As written, e.g. `InProceedings`, `STRING`. */
  readonly type: string;
  /** The place of the `@`. */
  readonly start: number;
  readonly bodyStart: number;
  /** None opens a comment without braces. */
  readonly delimiter: '{' | '(' | '';
  /** How the `@` is indented; 0 where something stands before it on its line. */
  readonly margin: number;
}

/**
 * Reads what opens an entry at the `@` here. Free text between entries has addresses (`jane@uni.edu`), handles and
 * parentheses in it: what could be either has to look like an entry up to its first comma.
 */
export function findOpening(text: string, start: number, problems: ProblemList): Opening | undefined {
  const typeStart = skipBlanks(text, start + 1);
  const typeEnd = skipTypeName(text, typeStart);
  if (typeEnd === typeStart) return undefined;
  const isFirst = isFirstOfLine(text, start);
  const isAddress = isWordCharacter(text.charCodeAt(start - 1));
  const type = text.slice(typeStart, typeEnd);
  const open = skipBlanks(text, typeEnd);
  const code = text.charCodeAt(open);
  const opening = { type, start, bodyStart: open + 1, margin: isFirst ? marginOf(text, start) : 0 };
  if (code === OPENING_BRACE && (!isAddress || looksLikeEntry(text, start)))
    return { ...opening, delimiter: '{' };
  if (isAddress) return undefined;
  if (type.toLowerCase() === 'comment') return { ...opening, bodyStart: typeEnd, delimiter: '' };
  if (code === OPENING_PARENTHESIS && (isFirst || looksLikeEntry(text, start))) {
    return { ...opening, delimiter: '(' };
  }
  if (!isFirst || !looksLikeEntryWithoutBrace(text, start)) return undefined;
  problems.add('missing-brace', at(typeEnd), () => `A brace is missing after @${type}: write { here.`);
  return { ...opening, bodyStart: typeEnd, delimiter: '{' };
}

/** What an `@` in an address follows. */
function isWordCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code) || (code > 0x7f && isNameCharacter(code) && code !== 0xfeff);
}

function marginOf(text: string, start: number): number {
  let line = start;
  while (line > 0 && !isLineBreak(text.charCodeAt(line - 1)) && text.charCodeAt(line - 1) <= 0x20) line--;
  return start - line;
}
