/** British endings and words, each with what American catalogues write instead. */
const AMERICAN: readonly (readonly [british: RegExp, american: string])[] = [
  [/is(ations?|e|ed|er|ers|es|ing)$/, 'iz$1'],
  [/ys(e|ed|er|ers|es|ing)$/, 'yz$1'],
  [/(behavi|col|fav|flav|harb|hon|hum|lab|neighb|rum|tum|vap)our/, '$1or'],
  [/(cance|chane|labe|leve|mode|pane|signa|tota|trave|tunne)ll(?=e|i)/, '$1l'],
  [/(cent|fib|lit|met|spect|theat)re(s?)$/, '$1er$2'],
  [/(anal|catal|dial)ogue/, '$1og'],
  [/(def|lic|off)ence/, '$1ense'],
  [/programme(s?)$/, 'program$1'],
  [/^artefact/, 'artifact'],
  [/^grey/, 'gray'],
  [/^ageing/, 'aging'],
];

/**
 * A folded word as American catalogues spell it. Other words may come out misspelt (`noize`), the same in every title:
 * the result is for comparing only.
 *
 * @example americanize('modelling') === 'modeling'; americanize('optimisation') === 'optimization'
 */
export function americanize(word: string): string {
  if (word.length < 4) return word;
  let spelt = word;
  for (const [british, american] of AMERICAN) spelt = spelt.replace(british, american);
  return spelt;
}
