import type { TextRange } from '../../../core/textRange';
import { endOfMatch, matchAt } from '../matchAt';
import { readHiddenText } from './hiddenText';
import { readAttribution, readCiteCall, readReference, type TypstItem } from './readTypstItem';
import { TypstLevels } from './typstLevels';

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
  return new TypstScanner(text).scan();
}

class TypstScanner {
  private readonly items: (TypstItem & { inCode: boolean })[] = [];
  private readonly labels = new Set<string>();
  private readonly opaque: TextRange[] = [];
  private readonly code: TextRange[] = [];
  private readonly levels = new TypstLevels();
  private at = 0;
  /** Dollar signs left without a partner are looked for once. */
  private isOutOfDollars = false;

  constructor(private readonly text: string) {}

  scan(): TypstScan {
    const { text, items, labels, opaque, code } = this;
    for (;;) {
      const isCode = this.levels.top.mode === 'code';
      const token = isCode ? CODE : MARKUP;
      token.lastIndex = this.at;
      const match = token.exec(text);
      if (isCode) code.push({ start: this.at, end: match ? endOfCode(match) : text.length });
      if (!match) return { items, labels, opaque, code };
      const [sign] = match;
      this.at = match.index + sign.length;
      if (/^(?:\/[/*]|`|\$)/.test(sign)) this.skipHidden(sign);
      else if (isCode) this.readCode(sign, match.index);
      else this.readMarkup(sign, match.index);
    }
  }

  private skipHidden(sign: string): void {
    if (sign === '$' && this.isOutOfDollars) return;
    const hidden = readHiddenText(this.text, sign, this.at);
    if (hidden) this.hide(hidden.start, hidden.end, hidden.next);
    else if (sign === '$') this.isOutOfDollars = true;
  }

  private hide(start: number, end: number, next: number): void {
    this.opaque.push({ start, end });
    this.at = next;
  }

  private readCode(sign: string, start: number): void {
    if (sign.startsWith('"')) this.hide(start + 1, this.at - 1, this.at);
    else if (/^[([{]/.test(sign)) this.levels.openBracket(sign, false);
    else if (/^[)\]}]/.test(sign)) this.close(sign);
    else if (sign === '\n' || sign === ';') this.levels.closeStatement();
    else this.readName(sign, start);
  }

  private readMarkup(sign: string, start: number): void {
    if (sign === '#') this.readHash(start);
    else if (sign === '@') {
      const reference = readReference(this.text, start);
      if (reference) this.add(reference, false);
    } else if (sign.startsWith('<')) this.labels.add(sign.slice(1, -1));
    else if (sign === '[') this.levels.openBracket(sign, false);
    else if (sign === ']') this.close(sign);
  }

  private add(item: TypstItem, inCode: boolean): void {
    this.items.push({ ...item, inCode });
    this.readSupplement(item);
    this.at = item.range.end;
  }

  /** A supplement is content, in which more may be cited: `@a[as in @b]`. */
  private readSupplement({ keyRange, range }: TypstItem): void {
    const open = this.text.slice(keyRange.end, range.end).indexOf('[');
    if (open < 0) return;
    const start = keyRange.end + open + 1;
    const content = this.text.slice(start, range.end);
    if (!/@|#cite\(/.test(content)) return;
    const { items } = scanTypst(content);
    const move = (inner: TextRange) => ({ start: inner.start + start, end: inner.end + start });
    for (const inner of items)
      this.items.push({ ...inner, range: move(inner.range), keyRange: move(inner.keyRange) });
  }

  /** Code in markup: a string, brackets, a statement, a call. */
  private readHash(start: number): void {
    const { text, at, levels } = this;
    const name = matchAt(NAME, text, at)?.[0];
    const string = matchAt(STRING, text, at)?.[0];
    const next = text[at] ?? '';
    if (string !== undefined) this.hide(at + 1, at + string.length - 1, at + string.length);
    else if (/[([{]/.test(next)) {
      levels.openBracket(next, true);
      this.at++;
    } else if (name !== undefined) {
      this.at += name.length;
      if (LINE.test(name)) levels.openStatement('line');
      else if (BLOCK.test(name)) levels.openStatement('block');
      else this.readName(name, start);
    }
  }

  private readName(name: string, start: number): void {
    const { text, at } = this;
    const call = name === 'cite' && text[at] === '(' ? readCiteCall(text, start, at) : undefined;
    const source = name === 'attribution' ? readAttribution(text, at) : undefined;
    if (call) this.add(call, text[start] !== '#');
    else if (source) this.add(source, true);
    else this.readArguments();
  }

  /** Arguments of a call follow its name, and each other. */
  private readArguments(): void {
    this.at = endOfMatch(METHOD, this.text, this.at);
    const next = this.text[this.at];
    if (next !== '(' && next !== '[') return;
    this.levels.openBracket(next, true);
    this.at++;
  }

  private close(bracket: string): void {
    const closed = this.levels.closeBracket(bracket);
    if (closed === undefined) return;
    if (closed.isCall) this.readArguments();
    const isBlockOver = bracket !== ')' && this.levels.top.closing === 'block';
    if (isBlockOver && !matchAt(ELSE, this.text, this.at)) this.levels.closeStatement();
  }
}

/** A name is code to its end; before a bracket or a line's end the code may end. */
function endOfCode({ 0: sign, index }: RegExpExecArray): number {
  return index + (/^\p{L}/u.test(sign) ? sign.length : 0);
}
