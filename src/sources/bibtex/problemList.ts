import type { TextRange } from '../../core/textRange';
import type { BibtexProblem } from './bibtexFile';

/** More than these nobody reads, and a file that is no BibTeX at all has one in every line. */
const MOST_PROBLEMS = 10_000;

/** The problems of a file, in the order in which they are met. */
export class ProblemList {
  readonly problems: BibtexProblem[] = [];

  /**
   * @param describe the message, made only where there is room for it: a file may have a problem in every character
   * @param key the key of the entry, if it has one
   * @param mend what stands in the place of the range when it is mended
   */
  add(
    code: BibtexProblem['code'],
    { start, end }: TextRange,
    describe: () => string,
    key = '',
    mend?: string,
  ): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const range = { start, end };
    const more = { ...(key !== '' && { key }), ...(mend !== undefined && { mend }) };
    this.problems.push({ code, range, message: describe(), ...more });
  }
}

/** A text from the file as a message shows it: on one line, and not the whole of something that never ends. */
export function show(text: string): string {
  const line = text.slice(0, 61).replace(/\s+/g, ' ');
  return line.length > 60 ? `“${line.slice(0, 59)}…”` : `“${line}”`;
}

/** The range of what is missing at a place. */
export function at(place: number): TextRange {
  return { start: place, end: place };
}
