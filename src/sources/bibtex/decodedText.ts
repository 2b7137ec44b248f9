import { MARKS } from '../cleaning/latexCommands';
import type { GroupKind } from './latexGroups';
import { shiftScript } from './shiftScript';

interface Group {
  readonly kind: GroupKind;
  /** How many pieces there were when it began. */
  readonly start: number;
}

/** The text that comes of LaTeX while it is read: accents go on their letters, groups become what they stand for. */
export class DecodedText {
  /** What the next group will be. */
  next: GroupKind = 'plain';
  private readonly pieces: string[] = [];
  private readonly groups: Group[] = [];
  /** Accents waiting for their letter, the outermost first. */
  private marks: string[] = [];

  /** How many pieces there are. */
  get length(): number {
    return this.pieces.length;
  }

  add(text: string): void {
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

  /** An accent on the letter to come. */
  addMark(mark: string): void {
    this.marks.push(mark);
  }

  openGroup(): void {
    this.groups.push({ kind: this.next, start: this.pieces.length });
    this.next = 'plain';
  }

  closeGroup(): void {
    this.dropMarks();
    const { kind, start } = this.groups.pop() ?? { kind: 'plain', start: 0 };
    if (kind === 'plain') return;
    const content = this.take(start);
    if (kind === 'instead') this.next = 'dropped';
    if (kind !== 'dropped') this.add(kind === 'numerator' ? `${content}/` : shiftScript(content, kind));
  }

  /** Takes back the pieces from one on. */
  take(start: number): string {
    return this.pieces.splice(start).join('');
  }

  /** All of the text; nothing is added behind. */
  end(): string {
    this.dropMarks();
    return this.pieces.join('');
  }

  /** An accent over nothing: `\~{}` is how people write a tilde. */
  private dropMarks(): void {
    const [mark] = this.marks;
    this.marks = [];
    if (mark === MARKS.get('~')) this.add('~');
    else if (mark === MARKS.get('^')) this.add('^');
  }
}
