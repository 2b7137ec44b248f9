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
