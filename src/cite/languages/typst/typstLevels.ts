/** Text in brackets of one kind, or code up to the end of its line. */
export interface TypstLevel {
  readonly mode: 'markup' | 'code';
  readonly closing: ')' | ']' | '}' | 'line' | 'block' | 'text';
  /** More brackets may follow as arguments of the same call. */
  readonly isCall: boolean;
}

const BOTTOM: TypstLevel = { mode: 'markup', closing: 'text', isCall: false };

/** What is open at a place: brackets, and statements of code that end with their line or their block. */
export class TypstLevels {
  private readonly levels: TypstLevel[] = [];

  get top(): TypstLevel {
    return this.levels.at(-1) ?? BOTTOM;
  }

  private get isInStatement(): boolean {
    return this.top.closing === 'line' || this.top.closing === 'block';
  }

  openBracket(bracket: string, isCall: boolean): void {
    const closing = bracket === '(' ? ')' : bracket === '[' ? ']' : '}';
    this.levels.push({ mode: bracket === '[' ? 'markup' : 'code', closing, isCall });
  }

  openStatement(closing: 'line' | 'block'): void {
    this.levels.push({ mode: 'code', closing, isCall: false });
  }

  /**
   * A bracket closes the statement in it, but no other bracket: that one is still being written.
   *
   * @returns what it has closed, if anything
   */
  closeBracket(bracket: string): TypstLevel | undefined {
    const level = this.levels.length - (this.isInStatement ? 2 : 1);
    const closed = this.levels[level];
    if (closed?.closing !== bracket) return undefined;
    this.levels.length = level;
    return closed;
  }

  closeStatement(): void {
    if (this.isInStatement) this.levels.pop();
  }
}
