import type { Paper } from '../../core/paper';

/** How large a part of the texts is: not so large that a new one takes long to make. */
const PART = 1 << 22;

/** Papers as JSON in UTF-8, each once: most papers of a library are what one source says of them, and nothing else. */
export class PaperTexts {
  readonly #numbers = new Map<Paper, number>();
  readonly #starts = [0];
  #end = 0;
  readonly #full: Uint8Array[] = [];
  #part = new Uint8Array(PART);
  #used = 0;

  /** The number of a paper's text, which is written when it is the first time. */
  numberOf(paper: Paper): number {
    const known = this.#numbers.get(paper);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(paper, number);
    this.#write(new TextEncoder().encode(JSON.stringify(paper)));
    this.#starts.push(this.#end);
    return number;
  }

  finish(): { readonly starts: Uint32Array; readonly texts: readonly Uint8Array[] } {
    const texts = [...this.#full, this.#part.subarray(0, this.#used)];
    return { starts: Uint32Array.from(this.#starts), texts };
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      if (this.#used === PART) {
        this.#full.push(this.#part);
        this.#part = new Uint8Array(PART);
        this.#used = 0;
      }
      const fitting = bytes.subarray(at, at + PART - this.#used);
      this.#part.set(fitting, this.#used);
      this.#used += fitting.length;
      at += fitting.length;
    }
    this.#end += bytes.length;
  }
}
