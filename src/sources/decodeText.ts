import { decodeWindows1252 } from './decodeWindows1252';
import type { Problem } from './problem';

/** A source's text, if it is one, and what had to be assumed for it. */
export interface DecodedText {
  /** Empty where the bytes are no text. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** So many bytes tell whether a file is text. */
const SAMPLE = 8192;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Compressed bytes hold some ten percent of control characters, texts hardly any, whatever their encoding. */
const MOST_CONTROLS = 0.02;

/**
 * Decodes the bytes of a source: UTF-8, UTF-16 by its byte order mark, and what older programs write where UTF-8 it is
 * not: Mac OS Roman with the line ends of that system, else Windows-1252.
 *
 * Source: Encoding Standard, https://encoding.spec.whatwg.org/, for which bytes are an encoding's.
 */
export function decodeText(source: string, bytes: Uint8Array): DecodedText {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) {
    return { text: new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes), problems: [] };
  }
  if (isBinary(bytes.subarray(0, SAMPLE))) {
    const message = 'expected text, found a binary file; export it as BibTeX, RIS or CSL-JSON';
    return { text: '', problems: [{ source, message }] };
  }
  const damage = findDamage(source, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: damage };
  } catch {
    const isOfMac = bytes.includes(CARRIAGE_RETURN) && !bytes.includes(LINE_FEED);
    const encoding = isOfMac ? 'Mac OS Roman' : 'Windows-1252';
    const message = `is not in UTF-8, so it was read as ${encoding}; save it as UTF-8`;
    return {
      text: isOfMac ? new TextDecoder('macintosh').decode(bytes) : decodeWindows1252(bytes),
      // A damaged file need not have been in another encoding before.
      problems: damage.length > 0 ? damage : [{ source, message }],
    };
  }
}

function isBinary(sample: Uint8Array): boolean {
  const controls = sample.reduce((count, byte) => count + Number(isControl(byte)), 0);
  return sample.includes(0) || controls > sample.length * MOST_CONTROLS;
}

/** Control characters but those that texts have: tab to carriage return, escape, and what ends files of DOS. */
function isControl(byte: number): boolean {
  return byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b;
}

/** Zero bytes in a text: a crash while a file was being written leaves them, most often at its end. */
function findDamage(source: string, bytes: Uint8Array): readonly Problem[] {
  const start = bytes.indexOf(0);
  if (start < 0) return [];
  let line = 1;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < start; at = bytes.indexOf(LINE_FEED, at + 1))
    line++;
  const message = 'found zero bytes, so the file is damaged from here; restore it from a copy';
  return [{ source, line, message }];
}
