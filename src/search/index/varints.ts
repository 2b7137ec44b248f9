/** Appends numbers to growing bytes as varints: seven bits a byte, low ones first, the eighth says that more follow. */
export class VarintWriter {
  private bytes: Uint8Array = new Uint8Array(1 << 12);
  private length = 0;

  /** How many bytes were written. */
  get position(): number {
    return this.length;
  }

  /** Writes a number from 0 to 2³² - 1. */
  write(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow();
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Writes an integer that may be negative, near 0 in few bytes: 0, -1, 1, -2 … as 0, 1, 2, 3 … */
  writeSigned(value: number): void {
    this.write(((value << 1) ^ (value >> 31)) >>> 0);
  }

  /** All that was written, in an array of its own. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(): void {
    const grown = new Uint8Array(this.bytes.length * 2);
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

/** Reads varints one after the other from a place in bytes. */
export class VarintReader {
  private bytes: Uint8Array = new Uint8Array(0);
  /** The next byte to be read. */
  at = 0;

  open(bytes: Uint8Array, at: number): void {
    this.bytes = bytes;
    this.at = at;
  }

  read(): number {
    let byte = this.bytes[this.at++]!;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; ; shift += 7) {
      byte = this.bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
}
