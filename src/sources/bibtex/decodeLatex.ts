import { MARKS, SYMBOLS } from '../cleaning/latexCommands';
import { isDigit, isLetter } from './characters';
import { DecodedText } from './decodedText';
import { FONTS, GROUPS, MATHS_MARKS } from './latexGroups';
import { shiftScript } from './shiftScript';

/**
 * The text that LaTeX stands for, in Unicode (NFC) on one line: accents and symbols decoded, maths as far as letters
 * go, groups and fonts dropped. In one pass, whatever the text: braces need not match. A command that no table knows
 * gives way to its argument; one without argument stood for words that are lost, which `…` says.
 *
 * @example decodeLatex('{\\"O}zg{\\"u}r \\& S{\\o}n: {KV} for $R^2$') === 'Özgür & Søn: KV for R²'
 */
export function decodeLatex(latex: string): string {
  const text = SPECIAL.test(latex) ? new LatexReader(latex).read() : latex;
  return text.normalize('NFC').replace(BLANKS, ' ').trim();
}

/** What is not read as it stands; a single hyphen or apostrophe, as nearly every abstract has them, is. */
const SPECIAL = /[\\{}$~^`]|--|''/;

/** Blanks that are not one space already: every word of a library has such a space behind it. */
const BLANKS = /[^\S ]\s*| \s+/g;

/** By how many hyphens follow the first. */
const DASHES = ['-', '–', '—'];

class LatexReader {
  private readonly special = /[\\{}$~^_`'-]/g;
  private at = 0;
  private readonly decoded = new DecodedText();
  private isMaths = false;
  /** Whether no dollar is left that could end maths. */
  private isOutOfDollars = false;
  private isQuoted = false;

  constructor(private readonly latex: string) {}

  read(): string {
    while (this.at < this.latex.length) this.step();
    return this.decoded.end();
  }

  private step(): void {
    const { latex } = this;
    this.special.lastIndex = this.at;
    const special = this.special.exec(latex)?.index ?? latex.length;
    if (special > this.at) {
      this.decoded.add(latex.slice(this.at, special));
      this.at = special;
      return;
    }
    const character = latex.charAt(this.at++);
    switch (character) {
      case '\\':
        this.readCommand();
        break;
      case '{':
        this.decoded.openGroup();
        break;
      case '}':
        this.decoded.closeGroup();
        break;
      case '$':
        this.toggleMaths();
        break;
      case '^':
      case '_':
        this.readScript(character);
        break;
      case '`':
      case "'":
        this.readQuote(character);
        break;
      case '-':
        this.readDash();
        break;
      default:
        // A tie.
        this.decoded.add(' ');
    }
  }

  /** A dollar without a partner is money. */
  private toggleMaths(): void {
    if (this.latex.charAt(this.at) === '$') this.at++;
    if (this.isMaths) this.isMaths = false;
    else if (!this.isOutOfDollars && hasPartner(this.latex, this.at)) this.isMaths = true;
    else {
      this.isOutOfDollars = true;
      this.decoded.add('$');
    }
  }

  /** Outside of maths a script is a mistake with one reading where a figure or a group follows: `R^2`. */
  private readScript(sign: '^' | '_'): void {
    const follows = this.latex.charAt(this.at);
    const isScript = this.isMaths || (sign === '^' && (follows === '{' || isDigit(follows.charCodeAt(0))));
    const kind = sign === '^' ? 'superscript' : 'subscript';
    if (!isScript || follows === '' || follows === '$' || follows === '}') this.decoded.add(sign);
    else if (follows === '{') this.decoded.next = kind;
    else {
      const start = this.decoded.length;
      this.at++;
      if (follows === '\\') this.readCommand();
      else this.decoded.add(follows);
      if (this.latex.charAt(this.at) === '{' && this.decoded.length === start) this.decoded.next = kind;
      else this.decoded.add(shiftScript(this.decoded.take(start), kind));
    }
  }

  private readQuote(character: string): void {
    if (!this.isMaths && this.latex.charAt(this.at) === character) {
      this.at++;
      this.decoded.add(character === '`' ? '“' : '”');
    } else if (character === '`') {
      this.isQuoted = true;
      this.decoded.add('‘');
    } else {
      const closes = this.isQuoted && !/[\p{L}\p{N}\\{]/u.test(this.latex.charAt(this.at));
      if (closes) this.isQuoted = false;
      this.decoded.add(closes ? '’' : "'");
    }
  }

  private readDash(): void {
    if (this.isMaths) {
      this.decoded.add('−');
      return;
    }
    const start = this.at - 1;
    while (this.at < start + 3 && this.latex.charAt(this.at) === '-') this.at++;
    this.decoded.add(DASHES[this.at - start - 1] ?? '');
  }

  /** Reads the command whose backslash was just read. */
  private readCommand(): void {
    const { latex } = this;
    const start = this.at;
    if (!isLetter(latex.charCodeAt(start))) {
      this.at++;
      this.readControlSymbol(latex.charAt(start));
      return;
    }
    while (isLetter(latex.charCodeAt(this.at))) this.at++;
    const name = latex.slice(start, this.at);
    const afterName = this.at;
    while (/\s/.test(latex.charAt(this.at))) this.at++;
    const follows = latex.charAt(this.at);
    const mark = MARKS.get(name) ?? MATHS_MARKS.get(name);
    const symbol = SYMBOLS.get(name);
    const group = GROUPS.get(name);
    if (mark !== undefined) this.decoded.addMark(mark);
    else if (symbol !== undefined) {
      // TeX drops the blank behind a command; where it stands for no letter people mean the blank.
      if (symbol !== '' && !/^\p{L}$/u.test(symbol)) this.at = afterName;
      this.decoded.add(symbol);
    } else if (group !== undefined) {
      if (follows === '{') this.decoded.next = group;
    } else if (!FONTS.has(name) && follows !== '{') {
      this.at = afterName;
      this.decoded.add('…');
    }
  }

  private readControlSymbol(character: string): void {
    const mark = MARKS.get(character);
    if (mark !== undefined) this.decoded.addMark(mark);
    else if (character === '(' || character === '[') this.isMaths = true;
    else if (character === ')' || character === ']') this.isMaths = false;
    else if (/^[\s,;:>\\]$/.test(character)) this.decoded.add(' ');
    else if (!/^[-/!@]$/.test(character)) this.decoded.add(character === '' ? '\\' : character);
  }
}

function hasPartner(latex: string, start: number): boolean {
  for (let at = latex.indexOf('$', start); at !== -1; at = latex.indexOf('$', at + 1)) {
    if (latex.charAt(at - 1) !== '\\') return true;
  }
  return false;
}
