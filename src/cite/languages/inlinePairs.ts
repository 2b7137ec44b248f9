/** Where the code and the maths of one paragraph close, found beforehand so that no sign is looked for twice. */
export interface InlinePairs {
  /** The start of the run that closes a code span, by the start of the run that opens it. */
  readonly code: ReadonlyMap<number, number>;
  /** The start of the sign that closes maths, by the start of the sign that opens it. */
  readonly maths: ReadonlyMap<number, number>;
}

/** @param offset where the paragraph starts in its text */
export function pairInlines(paragraph: string, offset: number): InlinePairs {
  return { code: pairRuns(paragraph, offset), maths: pairDollars(paragraph, offset) };
}

/** A run of backticks closes with the next run of the same length. */
function pairRuns(paragraph: string, offset: number): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const next = new Map<number, number>();
  for (const { 0: run, index } of [...paragraph.matchAll(/`+/g)].reverse()) {
    const closing = next.get(run.length);
    if (closing !== undefined) pairs.set(offset + index, offset + closing);
    next.set(run.length, index);
  }
  return pairs;
}

/** `$x$` has no space inside its signs and no digit behind them, as Pandoc reads it; `$$` may have anything. */
export function pairDollars(paragraph: string, offset: number): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let single: number | undefined;
  let double: number | undefined;
  for (const { 0: run, index } of [...paragraph.matchAll(/\\?\$\$?/g)].reverse()) {
    if (run.startsWith('\\')) continue;
    const before = paragraph[index - 1] ?? ' ';
    const after = paragraph[index + run.length] ?? ' ';
    if (run.length === 2) {
      if (double !== undefined) pairs.set(offset + index, offset + double);
      double = index;
      continue;
    }
    if (single !== undefined && !/\s/.test(after)) pairs.set(offset + index, offset + single);
    if (!/\s/.test(before) && !/\d/.test(after)) single = index;
  }
  return pairs;
}
