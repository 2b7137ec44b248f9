/** A line of a page with its number (from 1), so that every problem and origin can name its place. */
export interface PageLine {
  readonly text: string;
  readonly number: number;
}

/** The lines of a saved page, whatever its line ends, without byte order mark and trailing white space. */
export function splitLines(page: string): readonly PageLine[] {
  return page
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text: text.trimEnd(), number: index + 1 }));
}

/** The line in which the file ends without a line end: the page was cut short there, in the middle of any word. */
export function findCutLine(lines: readonly PageLine[]): PageLine | undefined {
  const last = lines.at(-1);
  return last?.text === '' ? undefined : last;
}

/**
 * Titles are one line of at most some 130 characters, abstracts are several times as long, and editors wrap far
 * earlier: well in between, length alone tells what a line is.
 */
const LONGEST_TITLE = 250;

/** Whether a line is longer than any title: an abstract. */
export function isLong(line: PageLine): boolean {
  return line.text.length > LONGEST_TITLE;
}

/** Paragraphs: runs of lines that blank lines separate. */
export function splitParagraphs(lines: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const paragraphs: PageLine[][] = [];
  let open: PageLine[] | undefined;
  for (const line of lines) {
    if (line.text === '') open = undefined;
    else if (open) open.push(line);
    else paragraphs.push((open = [line]));
  }
  return paragraphs;
}
