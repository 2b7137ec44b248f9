import type { Problem } from './problem';

/** A source's text, if it is one, and what had to be assumed for it. */
export interface DecodedText {
  /** Empty where the bytes are no text. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** So many bytes tell whether a file is text: pictures and archives have zero bytes early. */
const SAMPLE = 8192;

/**
 * Decodes the bytes of a source: UTF-8, UTF-16 by its byte order mark, and Windows-1252 where UTF-8 it is not, which
 * is what older programs on Windows write.
 *
 * Source: Encoding Standard, https://encoding.spec.whatwg.org/, for which bytes are an encoding's.
 */
export function decodeText(source: string, bytes: Uint8Array): DecodedText {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) {
    return { text: new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes), problems: [] };
  }
  if (bytes.subarray(0, SAMPLE).includes(0)) {
    return { text: '', problems: [{ source, message: 'expected text, found a binary file' }] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      problems: [{ source, message: 'is not in UTF-8, so it was read as Windows-1252; save it as UTF-8' }],
    };
  }
}
