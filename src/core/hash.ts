/** FNV-1a (Fowler, Noll, Vo) over the code units of a text, 32 bits. Goes on from `seed`, so that parts can be chained. */
export function hashString(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * FNV-1a over 32-bit words: fast enough to check a hundred megabytes while loading, and any flipped bit changes it.
 * Goes on from `seed`, so that long content can be checked piece by piece.
 */
export function hashWords(words: Uint32Array, seed = 0x811c9dc5): number {
  let hash = seed;
  // An iterator costs eight times as much here, and the loop runs only once or twice: too seldom to be optimized.
  let at = 0;
  while (at < words.length) hash = Math.imul(hash ^ (words[at++] ?? 0), 0x01000193);
  return hash >>> 0;
}
