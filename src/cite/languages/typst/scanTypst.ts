import type { TextRange } from '../../../core/textRange';
import { endOfLine } from '../../lines';
import { endOfMatch, matchAt } from '../matchAt';
import { readCiteCall, readReference, type TypstItem } from './readTypstItem';

/** What one pass over a Typst text finds. */
export interface TypstScan {
  /** References and calls, also those that refer to labels of the text. */
  readonly items: readonly (TypstItem & { readonly inCode: boolean })[];
  /** What the text itself defines: `<fig:plot>`. */
  readonly labels: ReadonlySet<string>;
  readonly opaque: readonly TextRange[];
  /** Stretches of code, ends included. */
  readonly code: readonly TextRange[];
}

/** Text in brackets of one kind, or code up to the end of its line. */
interface Level {
  readonly mode: 'markup' | 'code';
  readonly closing: ')' | ']' | '}' | 'line' | 'block' | 'text';
  /** More brackets may follow as arguments of the same call. */
  readonly isCall: boolean;
}

const MARKUP = /\\[^]|https?:\/\/[^\s\])"]*|\/\/|\/\*|`+|\$|#|@|<[\p{L}\p{N}_\-.:]+>|[[\]]/gu;
const CODE = /"(?:[^"\\]|\\[^]){0,10000}"|\/\/|\/\*|`+|\$|[()[\]{}]|\p{L}[\p{L}\p{N}_-]*|\n|;/gu;
const NAME = /\p{L}[\p{L}\p{N}_-]*(?:\.\p{L}[\p{L}\p{N}_-]*)*/uy;
const METHOD = /(?:\.\p{L}[\p{L}\p{N}_-]*)+(?=[([])/uy;
/** Keywords whose code goes on to the end of the line. */
const LINE = /^(?:let|set|show|import|include|return|context)$/;
/** Keywords whose code ends with a block. */
const BLOCK = /^(?:if|for|while)$/;
const ELSE = /\s*else\b/y;
const STRING = /"((?:[^"\\]|\\[^]){0,10000})"/y;

/** Reads markup and code once from the start to the end. */
export function scanTypst(text: string): TypstScan {
  const items: (TypstItem & { inCode: boolean })[] = [];
  const labels = new Set<string>();
  const opaque: TextRange[] = [];
  const code: TextRange[] = [];
  const levels: Level[] = [];
  const bottom: Level = { mode: 'markup', closing: 'text', isCall: false };
  let at = 0;
  /** Dollar signs left without a partner are looked for once. */
  let mathsEnd = true;
  const top = () => levels.at(-1) ?? bottom;
  const hide = (start: number, end: number, behind: number) => {
    opaque.push({ start, end });
    at = behind;
  };
  const push = (opening: string, isCall: boolean) => {
    const closing = opening === '(' ? ')' : opening === '[' ? ']' : '}';
    levels.push({ mode: opening === '[' ? 'markup' : 'code', closing, isCall });
  };
  /** Arguments of a call follow its name, and each other. */
  const readArguments = () => {
    at = endOfMatch(METHOD, text, at);
    const next = text[at];
    if (next !== '(' && next !== '[') return;
    push(next, true);
    at++;
  };
  const close = (sign: string) => {
    let level = levels.length - 1;
    // A bracket closes the statement in it, but no other bracket: that one is still being written.
    if (levels[level]?.closing === 'line' || levels[level]?.closing === 'block') level--;
    if (levels[level]?.closing !== sign) return;
    const closed = levels[level];
    levels.length = level;
    if (closed?.isCall) readArguments();
    if (sign !== ')' && top().closing === 'block' && !matchAt(ELSE, text, at)) levels.pop();
  };
  const readName = (name: string, start: number) => {
    if (name === 'cite' && text[at] === '(') {
      const call = readCiteCall(text, start, at);
      if (call) {
        items.push({ ...call, inCode: text[start] !== '#' });
        at = call.range.end;
        return;
      }
    }
    readArguments();
  };
  const readHash = (start: number) => {
    const next = text[at] ?? '';
    const name = matchAt(NAME, text, at)?.[0];
    const string = matchAt(STRING, text, at);
    if (string) hide(at + 1, at + string[0].length - 1, at + string[0].length);
    else if (/[([{]/.test(next)) {
      push(next, true);
      at++;
    } else if (name !== undefined) {
      at += name.length;
      if (LINE.test(name)) levels.push({ mode: 'code', closing: 'line', isCall: false });
      else if (BLOCK.test(name)) levels.push({ mode: 'code', closing: 'block', isCall: false });
      else readName(name, start);
    }
  };
  /** Comments, raw text and maths, which markup and code have in common. */
  const readHidden = (sign: string, start: number) => {
    if (sign === '//') hide(at, endOfLine(text, at), endOfLine(text, at));
    else if (sign === '/*') {
      const end = endOfComment(text, at);
      hide(at, end, Math.min(text.length, end + 2));
    } else if (sign.startsWith('`') && sign.length !== 2) {
      const end = text.indexOf(sign, at);
      hide(at, end < 0 ? text.length : end, end < 0 ? text.length : end + sign.length);
    } else if (sign === '$' && mathsEnd) {
      const end = endOfMaths(text, at);
      if (end === undefined) mathsEnd = false;
      else hide(start + 1, end, end + 1);
    }
  };

  /** A name is code to its end; before a bracket or a line's end the code may end. */
  const endOfCode = (match: RegExpExecArray | null): number => {
    if (!match) return text.length;
    return match.index + (/^\p{L}/u.test(match[0]) ? match[0].length : 0);
  };

  for (;;) {
    const isCode = top().mode === 'code';
    const token = isCode ? CODE : MARKUP;
    token.lastIndex = at;
    const match = token.exec(text);
    if (isCode) code.push({ start: at, end: endOfCode(match) });
    if (!match) break;
    const [sign] = match;
    const start = match.index;
    at = start + sign.length;
    if (/^(?:\/[/*]|`|\$)/.test(sign)) readHidden(sign, start);
    else if (isCode) {
      if (sign.startsWith('"')) hide(start + 1, at - 1, at);
      else if (/^[([{]/.test(sign)) push(sign, false);
      else if (/^[)\]}]/.test(sign)) close(sign);
      else if (sign === '\n' || sign === ';') {
        if (top().closing === 'line' || top().closing === 'block') levels.pop();
      } else readName(sign, start);
    } else if (sign === '#') readHash(start);
    else if (sign === '@') {
      const reference = readReference(text, start);
      if (reference) {
        items.push({ ...reference, inCode: false });
        at = reference.range.end;
      }
    } else if (sign.startsWith('<')) labels.add(sign.slice(1, -1));
    else if (sign === '[') push(sign, false);
    else if (sign === ']') close(sign);
  }
  return { items, labels, opaque, code };
}

/** Block comments nest. */
function endOfComment(text: string, from: number): number {
  const sign = /\/\*|\*\//g;
  sign.lastIndex = from;
  let depth = 1;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return match.index;
  }
  return text.length;
}

function endOfMaths(text: string, from: number): number | undefined {
  const sign = /\\[^]|\$/g;
  sign.lastIndex = from;
  for (let match = sign.exec(text); match; match = sign.exec(text)) if (match[0] === '$') return match.index;
  return undefined;
}
