import { MARKS, SYMBOLS } from '../cleaning/latexCommands';
import { isDigit, isLetter } from './characters';
import { FONTS, type GroupKind, GROUPS, MATHS_MARKS } from './latexGroups';
import { shiftScript } from './shiftScript';

interface Group {
  readonly kind: GroupKind;
  /** How many pieces there were when it began. */
  readonly start: number;
}

/**
 * The text that LaTeX stands for, in Unicode (NFC) on one line: accents and symbols decoded, maths as far as letters
 * go, groups and fonts dropped. In one pass, whatever the text: braces need not match. A command that no table knows
 * gives way to its argument; one without argument stood for words that are lost, which `…` says.
 *
 * @example decodeLatex('{\\"O}zg{\\"u}r \\& S{\\o}n: {KV} for $R^2$') === 'Özgür & Søn: KV for R²'
 */
export function decodeLatex(latex: string): string {
  const text = /[\\{}$~^`'-]/.test(latex) ? new LatexReader(latex).read() : latex;
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

class LatexReader {
  private readonly special = /[\\{}$~^_`'-]/g;
  private at = 0;
  private readonly pieces: string[] = [];
  private readonly groups: Group[] = [];
  /** Accents waiting for their letter, the outermost first. */
  private marks: string[] = [];
  /** What the next group will be. */
  private next: GroupKind = 'plain';
  private isMaths = false;
  /** Whether no dollar is left that could end maths. */
  private isOutOfDollars = false;
  private isQuoted = false;

  constructor(private readonly latex: string) {}

  read(): string {
    while (this.at < this.latex.length) this.step();
    this.dropMarks();
    return this.pieces.join('');
  }

  private step(): void {
    const { latex } = this;
    this.special.lastIndex = this.at;
    const special = this.special.exec(latex)?.index ?? latex.length;
    if (special > this.at) {
      this.emit(latex.slice(this.at, special));
      this.at = special;
      return;
    }
    const character = latex.charAt(this.at++);
    switch (character) {
      case '\\':
        this.readCommand();
        break;
      case '{':
        this.groups.push({ kind: this.next, start: this.pieces.length });
        this.next = 'plain';
        break;
      case '}':
        this.closeGroup();
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
        this.emit(' ');
    }
  }

  private emit(text: string): void {
    // Blanks before the letter of an accent mean nothing.
    const visible = this.marks.length === 0 ? text : text.trimStart();
    if (visible === '') return;
    if (this.marks.length === 0) {
      this.pieces.push(visible);
      return;
    }
    const [first = '', ...rest] = visible.slice(0, 2);
    const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
    this.pieces.push(letter, ...this.marks.reverse(), ...rest, visible.slice(2));
    this.marks = [];
  }

  /** An accent over nothing: `\~{}` is how people write a tilde. */
  private dropMarks(): void {
    const [mark] = this.marks;
    this.marks = [];
    if (mark === MARKS.get('~')) this.emit('~');
    else if (mark === MARKS.get('^')) this.emit('^');
  }

  private closeGroup(): void {
    this.dropMarks();
    const { kind, start } = this.groups.pop() ?? { kind: 'plain', start: 0 };
    if (kind === 'plain') return;
    const content = this.pieces.splice(start).join('');
    if (kind === 'instead') this.next = 'dropped';
    if (kind !== 'dropped') this.emit(kind === 'numerator' ? `${content}/` : shiftScript(content, kind));
  }

  /** A dollar without a partner is money. */
  private toggleMaths(): void {
    if (this.latex.charAt(this.at) === '$') this.at++;
    if (this.isMaths) this.isMaths = false;
    else if (!this.isOutOfDollars && hasPartner(this.latex, this.at)) this.isMaths = true;
    else {
      this.isOutOfDollars = true;
      this.emit('$');
    }
  }

  /** Outside of maths a script is a mistake with one reading where a figure or a group follows: `R^2`. */
  private readScript(sign: '^' | '_'): void {
    const follows = this.latex.charAt(this.at);
    const isScript = this.isMaths || (sign === '^' && (follows === '{' || isDigit(follows.charCodeAt(0))));
    const kind = sign === '^' ? 'superscript' : 'subscript';
    if (!isScript || follows === '' || follows === '$' || follows === '}') this.emit(sign);
    else if (follows === '{') this.next = kind;
    else {
      const start = this.pieces.length;
      if (follows === '\\') {
        this.at++;
        this.readCommand();
      } else {
        this.at++;
        this.emit(follows);
      }
      if (this.latex.charAt(this.at) === '{' && this.pieces.length === start) this.next = kind;
      else this.emit(shiftScript(this.pieces.splice(start).join(''), kind));
    }
  }

  private readQuote(character: string): void {
    if (!this.isMaths && this.latex.charAt(this.at) === character) {
      this.at++;
      this.emit(character === '`' ? '“' : '”');
    } else if (character === '`') {
      this.isQuoted = true;
      this.emit('‘');
    } else {
      const closes = this.isQuoted && !/[\p{L}\p{N}\\{]/u.test(this.latex.charAt(this.at));
      if (closes) this.isQuoted = false;
      this.emit(closes ? '’' : "'");
    }
  }

  private readDash(): void {
    const dashes = this.isMaths
      ? 1
      : this.latex.startsWith('--', this.at)
        ? 3
        : this.latex.charAt(this.at) === '-'
          ? 2
          : 1;
    this.at += dashes - 1;
    this.emit(this.isMaths ? '−' : dashes === 3 ? '—' : dashes === 2 ? '–' : '-');
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
    if (mark !== undefined) this.marks.push(mark);
    else if (symbol !== undefined) {
      // TeX drops the blank behind a command; where it stands for no letter people mean the blank.
      if (symbol !== '' && !/^\p{L}$/u.test(symbol)) this.at = afterName;
      this.emit(symbol);
    } else if (group !== undefined) {
      if (follows === '{') this.next = group;
    } else if (!FONTS.has(name) && follows !== '{') {
      this.at = afterName;
      this.emit('…');
    }
  }

  private readControlSymbol(character: string): void {
    const mark = MARKS.get(character);
    if (mark !== undefined) this.marks.push(mark);
    else if (character === '(' || character === '[') this.isMaths = true;
    else if (character === ')' || character === ']') this.isMaths = false;
    else if (/^[\s,;:>\\]$/.test(character)) this.emit(' ');
    else if (!/^[-/!@]$/.test(character)) this.emit(character === '' ? '\\' : character);
  }
}

function hasPartner(latex: string, start: number): boolean {
  for (let at = latex.indexOf('$', start); at !== -1; at = latex.indexOf('$', at + 1)) {
    if (latex.charAt(at - 1) !== '\\') return true;
  }
  return false;
}
