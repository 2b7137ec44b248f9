/** A list of 32-bit integers that grows: a fifth of the memory of an array of numbers, and no work for the garbage collector. */
export class GrowingInts {
  private ints = new Int32Array(1 << 10);
  private count = 0;

  get length(): number {
    return this.count;
  }

  get(at: number): number {
    return this.ints[at]!;
  }

  set(at: number, value: number): void {
    this.ints[at] = value;
  }

  push(value: number): void {
    if (this.count === this.ints.length) {
      const grown = new Int32Array(this.ints.length * 2);
      grown.set(this.ints);
      this.ints = grown;
    }
    this.ints[this.count++] = value;
  }

  /** The integers in an array of their own, their bits taken as those of numbers from 0. */
  toUint32Array(): Uint32Array {
    return new Uint32Array(this.ints.buffer.slice(0, this.count * 4));
  }
}
