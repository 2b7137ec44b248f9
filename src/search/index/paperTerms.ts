import { GrowingInts } from './growingInts';
import { VarintWriter } from './varints';

/**
 * Writes the terms of papers in their order (a forward index), so that the second stage of a search reads a paper
 * without its text, and no one who holds an index needs to hold the papers too.
 *
 * ```
 * term    = number, step
 * step    = (start - last start) << 2 | 0    same position, as long as the term
 *         | (start - last start) << 2 | 1    next position, as long as the term
 *         | 2, zone                          from here on another zone; the term's real step follows
 *         | 3, position step, start step, length    anything else
 * ```
 *
 * Plain words take three or four bytes so: their number is what costs.
 */
export class PaperTermsWriter {
  private readonly starts = new GrowingInts();
  private readonly terms = new VarintWriter();
  private zone = 0;
  private position = -1;
  private start = 0;

  /** Begins another paper. */
  beginPaper(): void {
    this.starts.push(this.terms.position);
    this.beginZone(0);
  }

  /** Writes a term, as `readPaper` emits it, by its number. `length` is the number of code units of the term itself. */
  write(zone: number, term: number, position: number, start: number, end: number, length: number): void {
    this.terms.write(term);
    if (zone !== this.zone) {
      this.terms.write(2);
      this.terms.write(zone);
      this.beginZone(zone);
    }
    const step = position - this.position;
    if ((step === 0 || step === 1) && start >= this.start && end - start === length) {
      this.terms.write(((start - this.start) << 2) | step);
    } else {
      this.terms.write(3);
      this.terms.writeSigned(step);
      this.terms.writeSigned(start - this.start);
      this.terms.write(end - start);
    }
    this.position = position;
    this.start = start;
  }

  /** All terms, and where each paper begins among them, and at the end where the last one ends. */
  finish(): { readonly papers: Uint32Array; readonly paperTerms: Uint8Array } {
    this.starts.push(this.terms.position);
    return { papers: this.starts.toUint32Array(), paperTerms: this.terms.finish() };
  }

  private beginZone(zone: number): void {
    this.zone = zone;
    this.position = -1;
    this.start = 0;
  }
}

/**
 * Reads the terms of one paper, one after the other: the fields hold the term that `next` came to. Every candidate of
 * every keystroke passes here term by term, so the loop decodes in place, and skips unwanted terms by a table.
 */
export class PaperTermsCursor {
  zone = 0;
  term = 0;
  position = 0;
  start = 0;
  private length = 0;
  private bytes: Uint8Array = new Uint8Array(0);
  private at = 0;
  private paperEnd = 0;

  /** @param lengths how many code units each term has, by its number */
  constructor(private readonly lengths: Uint16Array) {}

  get end(): number {
    return this.start + (this.length < 0 ? this.lengths[this.term]! : this.length);
  }

  open(bytes: Uint8Array, start: number, end: number): void {
    this.bytes = bytes;
    this.at = start;
    this.paperEnd = end;
    this.beginZone(0);
  }

  /**
   * Goes to the next term; false when there is none.
   *
   * @param wanted for each number of a term whether to stop at it; all, when left out
   */
  next(wanted?: Uint8Array): boolean {
    // Local names stay in registers over the loop, fields would not.
    const { bytes, paperEnd } = this;
    let { at, position, start } = this;
    while (at < paperEnd) {
      let term = bytes[at++]!;
      if (term > 0x7f) {
        term &= 0x7f;
        for (let shift = 7, byte = 0x80; byte > 0x7f; shift += 7) {
          byte = bytes[at++]!;
          term |= (byte & 0x7f) << shift;
        }
      }
      const step = bytes[at]!;
      if (step < 0x80 && (step & 2) === 0) {
        at += 1;
        position += step & 1;
        start += step >>> 2;
        this.length = -1;
      } else {
        this.at = at;
        this.position = position;
        this.start = start;
        this.readStep();
        ({ at, position, start } = this);
      }
      if (wanted?.[term] !== 0) {
        this.term = term;
        this.at = at;
        this.position = position;
        this.start = start;
        return true;
      }
    }
    return false;
  }

  /** Reads any step; those of one byte are read in `next`. */
  private readStep(): void {
    let step = this.read();
    if (step === 2) {
      this.beginZone(this.read());
      step = this.read();
    }
    if (step === 3) {
      this.position += unzigzag(this.read());
      this.start += unzigzag(this.read());
      this.length = this.read();
    } else {
      this.position += step & 1;
      this.start += step >>> 2;
      this.length = -1;
    }
  }

  private read(): number {
    const { bytes } = this;
    let byte = bytes[this.at++]!;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
    }
    return value;
  }

  private beginZone(zone: number): void {
    this.zone = zone;
    this.position = -1;
    this.start = 0;
  }
}

function unzigzag(value: number): number {
  return (value >>> 1) ^ -(value & 1);
}
