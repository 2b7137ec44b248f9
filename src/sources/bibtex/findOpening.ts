import type { TextRange } from '../../core/textRange';
import {
  isDigit,
  isLetter,
  isLineBreak,
  isNameCharacter,
  OPENING_BRACE,
  OPENING_PARENTHESIS,
} from './characters';
import { looksLikeEntry, looksLikeEntryWithoutBrace } from './lineStarts';
import { isFirstOfLine, skipBlanks, skipTypeName } from './lookAhead';
import { at, type ProblemList } from './problemList';

const KINDS: ReadonlyMap<string, Opening['kind']> = new Map([
  ['string', 'string'],
  ['preamble', 'preamble'],
  ['comment', 'comment'],
]);

/** What opens an entry: `@article{`. */
export interface Opening {
  readonly kind: 'entry' | 'string' | 'preamble' | 'comment';
  readonly type: TextRange;
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
  const open = skipBlanks(text, typeEnd);
  const code = text.charCodeAt(open);
  const kind = KINDS.get(text.slice(typeStart, typeEnd).toLowerCase()) ?? 'entry';
  const type = { start: typeStart, end: typeEnd };
  const margin = isFirst ? marginOf(text, start) : 0;
  if (code === OPENING_BRACE && (!isAddress || looksLikeEntry(text, start))) {
    return { kind, type, start, bodyStart: open + 1, delimiter: '{', margin };
  }
  if (isAddress) return undefined;
  if (kind === 'comment') return { kind, type, start, bodyStart: typeEnd, delimiter: '', margin };
  if (code === OPENING_PARENTHESIS && (isFirst || looksLikeEntry(text, start))) {
    return { kind, type, start, bodyStart: open + 1, delimiter: '(', margin };
  }
  if (!isFirst || !looksLikeEntryWithoutBrace(text, start)) return undefined;
  const describe = () => `A brace is missing after ${text.slice(start, typeEnd)}: write { here.`;
  problems.add('missing-brace', at(typeEnd), describe, '', '{');
  return { kind, type, start, bodyStart: typeEnd, delimiter: '{', margin };
}

/** What an `@` in an address follows. */
function isWordCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code) || (code > 0x7f && isNameCharacter(code));
}

function marginOf(text: string, start: number): number {
  let line = start;
  while (line > 0 && !isLineBreak(text.charCodeAt(line - 1)) && text.charCodeAt(line - 1) <= 0x20) line--;
  return start - line;
}
