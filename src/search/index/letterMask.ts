/**
 * Which letters a word has, as bits: `a` to `z`, and a bit each for the digits in pairs and for everything else. One
 * edit changes at most two bits, a transposition none, so words too far apart are told by one XOR, unread.
 */
export function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << bitOf(word.charCodeAt(at));
  return mask >>> 0;
}

function bitOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? 26 + ((code - 0x30) >> 1) : 31;
}
