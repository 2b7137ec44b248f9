import type { Paper } from '../../core/paper';

/** How large the first part is, in bytes; each is twice as large as the one before, up to the largest. */
const FIRST = 1 << 16;
/** A longer text has a part of its own. */
const LARGEST = 1 << 22;
/** So many texts are in a part at most, so that a number tells part and place. */
const TEXTS = 1 << 14;

/** Some texts, one behind the other. */
export interface TextPart {
  readonly bytes: Uint8Array;
  /** Where each text begins, and where the last one ends. */
  readonly starts: ArrayLike<number>;
}

/** The part to which texts are added. */
interface OpenPart extends TextPart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly starts: number[];
}

/**
 * Papers as JSON in UTF-8. A hundred thousand papers as objects take several times the memory of their texts, and the
 * garbage collector walks them; a text is read in some microseconds when it is wanted.
 */
export class PaperTexts {
  /** All but the last never change; those of which no text is wanted any more are undefined. */
  readonly #parts: (TextPart | undefined)[];
  /** The last part, if it still grows. */
  #open: OpenPart | undefined;

  /** @param parts those of texts that were saved */
  constructor(parts: readonly (TextPart | undefined)[] = []) {
    this.#parts = [...parts];
  }

  /** The number of a text tells its part and its place there. */
  get parts(): readonly (TextPart | undefined)[] {
    return this.#parts;
  }

  /** Writes a paper. @returns the number of its text */
  add(paper: Paper): number {
    const text = JSON.stringify(paper);
    const open = this.#open ?? this.#begin(Math.min(LARGEST, FIRST * 2 ** this.#parts.length));
    const { starts, bytes } = open;
    const end = starts.at(-1) ?? 0;
    const { read, written } = new TextEncoder().encodeInto(text, bytes.subarray(end));
    if (read < text.length || starts.length > TEXTS) {
      this.#close(open);
      // In UTF-8 a code unit takes three bytes at most.
      if (end === 0) this.#begin(3 * text.length);
      return this.add(paper);
    }
    starts.push(end + written);
    return (this.#parts.length - 1) * TEXTS + starts.length - 2;
  }

  /** Reads the paper of a text. */
  read(number: number): Paper {
    return JSON.parse(this.text(number)) as Paper;
  }

  /** The paper of a text as JSON. */
  text(number: number): string {
    const part = this.#parts[Math.floor(number / TEXTS)];
    const at = number % TEXTS;
    return new TextDecoder().decode(part?.bytes.subarray(part.starts[at], part.starts[at + 1]));
  }

  /** Lets go of the parts of which no text is wanted any more. */
  keepOnly(wantedTexts: readonly Uint32Array[]): void {
    const wanted = new Set<number>();
    for (const numbers of wantedTexts) for (const number of numbers) wanted.add(Math.floor(number / TEXTS));
    for (const [index, part] of this.#parts.entries()) {
      if (!wanted.has(index) && part !== this.#open) this.#parts[index] = undefined;
    }
  }

  #begin(size: number): OpenPart {
    this.#open = { bytes: new Uint8Array(size), starts: [0] };
    this.#parts.push(this.#open);
    return this.#open;
  }

  #close({ bytes, starts }: OpenPart): void {
    const isEmpty = starts.length === 1;
    this.#parts[this.#parts.length - 1] = isEmpty ? undefined : { bytes, starts: Uint32Array.from(starts) };
    this.#open = undefined;
  }
}
