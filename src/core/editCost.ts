/**
 * What it costs to turn a typed word into a term: Damerau's edit distance (CACM 1964: insertion, deletion,
 * substitution, transposition of neighbours) with the errors that fingers make at a lower price.
 */

/** Full price of one edit. */
const EDIT = 1;
/** A letter hit beside the right one, two letters swapped, a letter doubled or one of a double missing. */
const SLIP = 0.75;

/** Rows of a QWERTY keyboard; neighbours are beside each other or touch in the row above or below. */
const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].map((row) => Array.from(row));

const NEIGHBOURS: ReadonlySet<string> = new Set(
  KEY_ROWS.flatMap((row, y) =>
    row.flatMap((key, x) =>
      [row[x + 1], KEY_ROWS[y + 1]?.[x], KEY_ROWS[y + 1]?.[x - 1]]
        .filter((other) => other !== undefined)
        .flatMap((other) => [key + other, other + key]),
    ),
  ),
);

/** The longest word judged; longer ones are far from everything. */
const MAX_LENGTH = 64;
const WIDTH = MAX_LENGTH + 1;

/** Three rows of the matrix, reused: the function runs for every candidate of every keystroke. */
const ROWS = [new Float64Array(WIDTH), new Float64Array(WIDTH), new Float64Array(WIDTH)] as const;

/**
 * The price of the cheapest way from `typed` to `term`, or to a beginning of `term` when `asPrefix`; `Infinity` above
 * `limit`.
 *
 * ```
 *          t e r m        row i: the first i letters of `typed`
 *        0 1 2 3 4        column j: the first j letters of `term`
 *      t 1 0 1 2 3
 *      r 2 1 1 1 2
 *      e 3 2 1 2 2   ←  'tre' to 'ter': 2 by substitutions, one transposition by looking back two rows
 * ```
 *
 * @example editCost('lexcial', 'lexical', 2) // 0.75
 * @example editCost('decodn', 'decoding', 1, true) // 1
 */
export function editCost(typed: string, term: string, limit: number, asPrefix = false): number {
  if (typed.length > MAX_LENGTH || term.length > MAX_LENGTH) return Infinity;
  if (!asPrefix && Math.abs(typed.length - term.length) * SLIP > limit) return Infinity;
  let [before, above, row]: readonly Float64Array[] = ROWS;
  const columns = asPrefix ? Math.min(term.length, typed.length + Math.ceil(limit)) : term.length;
  for (let j = 0; j <= columns; j += 1) above[j] = j * EDIT;
  for (let i = 1; i <= typed.length; i += 1) {
    const [b, a, r] = [before, above, row] as [Float64Array, Float64Array, Float64Array];
    r[0] = i * EDIT;
    let least = i * EDIT;
    for (let j = 1; j <= columns; j += 1) {
      const here = typed.charCodeAt(i - 1);
      const there = term.charCodeAt(j - 1);
      let cost = a[j - 1]! + (here === there ? 0 : substitution(typed, term, i - 1, j - 1));
      const surplus = i > 1 && here === typed.charCodeAt(i - 2) ? SLIP : EDIT;
      cost = Math.min(cost, a[j]! + surplus);
      const missing = j > 1 && there === term.charCodeAt(j - 2) ? SLIP : EDIT;
      cost = Math.min(cost, r[j - 1]! + missing);
      if (i > 1 && j > 1 && here === term.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === there) {
        cost = Math.min(cost, b[j - 2]! + (here === there ? 0 : SLIP));
      }
      r[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Infinity;
    [before, above, row] = [above, row, before];
  }
  const last = above;
  let cost = last[columns]!;
  if (asPrefix) for (let j = 0; j < columns; j += 1) cost = Math.min(cost, last[j]!);
  return cost > limit ? Infinity : cost;
}

function substitution(typed: string, term: string, i: number, j: number): number {
  return NEIGHBOURS.has(typed.charAt(i) + term.charAt(j)) ? SLIP : EDIT;
}
