import type { Slices } from '../../core/slices';
import type { TextRange } from '../../core/textRange';

/** A file to be scanned. */
export interface BibtexText {
  /** Each character that BibTeX gives a meaning stands in its place; what others are need not be known to scan. */
  readonly text: string;
  /** What the file says at a place of the text. */
  readonly read: (range: TextRange) => string;
}

/** A text, whose places are those of its characters. What is read of it keeps the whole text alive. */
export function scannableText(text: string): BibtexText {
  return { text, read: ({ start, end }) => text.slice(start, end) };
}

/**
 * How many bytes are looked at between two places where the work may be put aside. V8 keeps longer texts apart from
 * others and clears them away late: a large file would leave several times its size behind.
 */
const STRETCH = 1 << 16;
/** So many bytes tell whether a file is text. */
const SAMPLE = 8192;
/** Stands for each byte of a letter that is not in ASCII: no letter of BibTeX's, and of one byte in memory. */
const OTHER = 0xff;
/** Stands for each byte of a blank that is not in ASCII: a control character, since it is no indentation. */
const OTHER_BLANK = 0x01;
const MASK = String.fromCharCode(OTHER);
const BLANK_MASK = String.fromCharCode(OTHER_BLANK);
/** V8 copies shorter parts of a text instead of keeping the whole. */
const SHORT = 13;

/**
 * A file in UTF-8, whose places are those of its bytes. One dash or Polish name makes V8 keep the text of a file of
 * 100 MB in 200 MB, whatever is cut out of it is as wide, and keeps all of it alive. Here the text that is scanned has
 * a byte for each byte, and what it says at a place is decoded when it is asked for, by itself.
 *
 * @returns undefined where the bytes are not UTF-8, or no text
 */
export function* scannableBytes(bytes: Uint8Array): Slices<BibtexText | undefined> {
  if (bytes.subarray(0, SAMPLE).includes(0)) return undefined;
  const checker = new TextDecoder('utf-8', { fatal: true });
  const narrow = new TextDecoder('windows-1252');
  const masked = new Uint8Array(STRETCH);
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += STRETCH) {
    const end = Math.min(start + STRETCH, bytes.length);
    try {
      checker.decode(bytes.subarray(start, end), { stream: end < bytes.length });
    } catch {
      return undefined;
    }
    parts.push(narrow.decode(maskLetters(bytes, start, end, masked)));
    yield;
  }
  const text = parts.join('');
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    text,
    read: ({ start, end }) => {
      if (end - start < SHORT) {
        const short = text.slice(start, end);
        if (!short.includes(MASK) && !short.includes(BLANK_MASK)) return short;
      }
      return decoder.decode(bytes.subarray(start, end));
    },
  };
}

/** The bytes of a stretch; of those beyond ASCII only the blanks keep their meaning. */
function maskLetters(bytes: Uint8Array, start: number, end: number, masked: Uint8Array): Uint8Array {
  masked.set(bytes.subarray(start, end));
  for (let at = start; at < end; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    masked[at - start] = isBlankPart(bytes, at) ? OTHER_BLANK : OTHER;
  }
  return masked.subarray(0, end - start);
}

/** Whether a byte is one of a no-break space, `C2 A0`, or of a byte order mark, `EF BB BF`. */
function isBlankPart(bytes: Uint8Array, at: number): boolean {
  const [beforeLast, before, byte, next, afterNext] = [-2, -1, 0, 1, 2].map((by) => bytes[at + by]);
  return (
    (byte === 0xc2 && next === 0xa0) ||
    (byte === 0xa0 && before === 0xc2) ||
    (byte === 0xef && next === 0xbb && afterNext === 0xbf) ||
    (byte === 0xbb && before === 0xef && next === 0xbf) ||
    (byte === 0xbf && beforeLast === 0xef && before === 0xbb)
  );
}
