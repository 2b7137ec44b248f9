/** So many bytes are written before others are begun. */
const PART = 1 << 20;
/** A number takes so many bytes at most. */
const LONGEST = 5;

/** Appends numbers to growing bytes as varints: seven bits a byte, low ones first, the eighth says that more follow. */
export class VarintWriter {
  /** Parts instead of bytes that grow: copying a hundred megabytes takes them twice. */
  private full: Uint8Array[] = [];
  private fullLength = 0;
  private bytes: Uint8Array = new Uint8Array(1 << 12);
  private length = 0;

  /** How many bytes were written. */
  get position(): number {
    return this.fullLength + this.length;
  }

  /** Writes a number from 0 to 2³² - 1. */
  write(value: number): void {
    if (this.length + LONGEST > this.bytes.length) this.beginPart();
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

  /** All that was written, in an array of its own; nothing can be written afterwards. */
  finish(): Uint8Array {
    const all = new Uint8Array(this.position);
    let at = 0;
    for (const part of [...this.full, this.bytes.subarray(0, this.length)]) {
      all.set(part, at);
      at += part.length;
    }
    this.full = [];
    return all;
  }

  private beginPart(): void {
    this.full.push(this.bytes.subarray(0, this.length));
    this.fullLength += this.length;
    this.bytes = new Uint8Array(Math.min(PART, this.bytes.length * 2));
    this.length = 0;
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
