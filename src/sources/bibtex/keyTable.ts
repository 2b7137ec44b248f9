const SHARDS = 64;
/** What is longer is no key but a damaged file, and too long to be compared in passing. */
const LONGEST = 1000;

/**
 * The keys of a file, to find those given twice. In parts, because a table that grows moves all it has, and with
 * hundreds of thousands of keys in one table an editor would notice.
 */
export class KeyTable {
  private readonly shards = Array.from({ length: SHARDS }, () => new Map<string, string>());

  /** Adds a key and returns the one that was there before and that BibTeX takes for the same, if any. */
  add(key: string): string | undefined {
    if (key === '' || key.length > LONGEST) return undefined;
    const folded = key.toLowerCase();
    let sum = folded.length;
    for (let at = Math.max(0, folded.length - 8); at < folded.length; at++)
      sum = sum * 31 + folded.charCodeAt(at);
    const shard = this.shards[(sum >>> 0) % SHARDS];
    const before = shard?.get(folded);
    if (before === undefined) shard?.set(folded, key);
    return before;
  }
}
