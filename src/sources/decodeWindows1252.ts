/**
 * What the bytes 0x80 to 0x9F are in Windows-1252; five of them are nothing, and stay the controls that they are.
 *
 * Source: Encoding Standard, https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const CONTROLS = /[\x80-\x9f]/g;

/**
 * Decodes Windows-1252. Node's decoder, up to version 22, takes it for ISO-8859-1, in which curly quotes, dashes, `Š` and
 * `œ` are control characters; that of browsers does not.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(CONTROLS, (control) => UPPER[control.charCodeAt(0) - 0x80] ?? control);
}
