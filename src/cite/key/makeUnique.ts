/**
 * The key itself if it is free, else with the first of `a`, `b`, …, `z`, `aa`, … that makes it so. BibTeX takes two
 * keys that differ in case alone for one, so they clash here too.
 *
 * @param taken in lower case
 */
export function makeUnique(key: string, taken: ReadonlySet<string>): string {
  let unique = key;
  for (let n = 1; taken.has(unique.toLowerCase()); n++) unique = key + countInLetters(n);
  return unique;
}

function countInLetters(n: number): string {
  let letters = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
