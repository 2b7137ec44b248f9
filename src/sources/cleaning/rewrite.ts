/** One repair: what it looks for, and what it puts there. */
export interface Rewrite {
  readonly pattern: RegExp;
  readonly replacement: string | ((...match: (string | undefined)[]) => string);
}

/** Applies repairs in order: a later one may rely on what an earlier one has made. */
export function rewrite(text: string, rewrites: readonly Rewrite[]): string {
  return rewrites.reduce(
    (rewritten, { pattern, replacement }) =>
      typeof replacement === 'string'
        ? rewritten.replace(pattern, replacement)
        : rewritten.replace(pattern, replacement),
    text,
  );
}
