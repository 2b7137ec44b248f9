import { isBlank, isLineBreak, isNameCharacter, PERCENT } from './characters';

/**
 * So many characters are read at a stretch. Even before the compiler has seen the loops they take about a
 * millisecond, and the pauses between stretches cost nothing that shows.
 */
export const STRETCH = 1 << 12;

/** A place in a BibTeX text and the small steps from there; none of them reads more than a stretch. */
export class BibtexCursor {
  at = 0;
  private restedAt = 0;
  private worked = 0;
  private inComment = false;

  constructor(readonly text: string) {}

  /** The character here; not a number behind the last one. */
  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /**
   * Whether a stretch has been read since the last rest, so that a slice should end here.
   *
   * @param work what was done besides, in characters that would have taken as long to skip
   */
  needsRest(work = 0): boolean {
    this.worked += work;
    if (Math.abs(this.at - this.restedAt) + this.worked < STRETCH) return false;
    this.restedAt = this.at;
    this.worked = 0;
    return true;
  }

  /**
   * Skips blanks and `%` comments, which BibTeX does not know inside of entries but biber does and people write.
   *
   * @returns whether it is through; else it has read a stretch and wants to be called again
   */
  skipTrivia(): boolean {
    const stop = Math.min(this.text.length, this.at + STRETCH);
    for (; this.at < stop; this.at++) {
      const code = this.code;
      if (this.inComment) this.inComment = !isLineBreak(code);
      else if (code === PERCENT) this.inComment = true;
      else if (!isBlank(code)) return true;
    }
    if (!this.isAtEnd) return false;
    this.inComment = false;
    return true;
  }

  /** Skips the characters of a name; returns like `skipTrivia`. */
  skipName(): boolean {
    return this.skipWhile(isNameCharacter);
  }

  /** Skips to the end of the line; returns like `skipTrivia`. */
  skipLine(): boolean {
    return this.skipWhile(isNoLineBreak);
  }

  private skipWhile(matches: (code: number) => boolean): boolean {
    const stop = Math.min(this.text.length, this.at + STRETCH);
    while (this.at < stop && matches(this.code)) this.at++;
    return this.at < stop || this.isAtEnd;
  }

  /** The place behind the last character before `end` that is not blank, if it is within a stretch. */
  trimEnd(end: number, start: number): number {
    let trimmed = end;
    const limit = Math.max(start, end - STRETCH);
    while (trimmed > limit && isBlank(this.text.charCodeAt(trimmed - 1))) trimmed--;
    return trimmed;
  }
}

function isNoLineBreak(code: number): boolean {
  return !isLineBreak(code);
}
