/**
 * The lines of a text, one after the other, whatever its line ends: nobody wants a list of all lines of 100 MB. A text
 * with one kind of line end is not searched for the other again and again.
 */
export class TextLines {
  /** Of the line that `next` gave last, from 1. */
  number = 0;
  private at = 0;
  private lineFeed = -1;
  private carriageReturn = -1;

  constructor(private readonly text: string) {}

  /** The next line without its end; undefined behind the last. */
  next(): string | undefined {
    const { text, at } = this;
    if (at > text.length || (at === text.length && at > 0)) return undefined;
    if (this.lineFeed < at) this.lineFeed = find(text, '\n', at);
    if (this.carriageReturn < at) this.carriageReturn = find(text, '\r', at);
    const end = Math.min(this.lineFeed, this.carriageReturn);
    this.at = end + (end === this.carriageReturn && this.lineFeed === end + 1 ? 2 : 1);
    this.number++;
    return text.slice(at, end);
  }
}

function find(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found === -1 ? text.length : found;
}
