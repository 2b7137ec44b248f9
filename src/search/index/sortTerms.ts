import type { Slices } from '../../core/slices';
import type { TermTable } from './termTable';

/** Work between two yields: some two milliseconds. */
const TERMS_A_SLICE = 2000;

/**
 * The numbers of all terms in the order of the terms' code units, as `Array.prototype.sort` has strings. The first
 * three units of a term fit into one number, and sorting numbers is so much faster that only terms with one beginning
 * are compared as strings: a fifth of the time of sorting them all, and never long at a stretch.
 */
export function* sortTerms(terms: TermTable): Slices<Int32Array> {
  const byBeginning = new Map<number, number[]>();
  for (let number = 0; number < terms.size; number += 1) {
    if (number % TERMS_A_SLICE === 0) yield;
    const beginning = terms.beginningOf(number);
    const list = byBeginning.get(beginning);
    if (list === undefined) byBeginning.set(beginning, [number]);
    else list.push(number);
  }
  const sorted = new Int32Array(terms.size);
  let at = 0;
  let slice = 0;
  for (const beginning of Float64Array.from(byBeginning.keys()).sort()) {
    const numbers = byBeginning.get(beginning) ?? [];
    const sortable = numbers.map((number) => ({ number, term: terms.term(number) }));
    sortable.sort((a, b) => (a.term < b.term ? -1 : 1));
    for (const { number } of sortable) sorted[at++] = number;
    if ((slice += numbers.length) < TERMS_A_SLICE) continue;
    slice = 0;
    yield;
  }
  return sorted;
}
