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

/** What all British spellings have some of: most titles have none of it, and whole libraries are read. */
const MAY_BE_BRITISH =
  /is(?:ation|e|ing)|ys(?:e|ing)|our|ll[ei]|res?(?:\s|$)|ogue|ence(?:\s|$)|programme|artefact|grey|ageing/;

/**
 * Folded words as American catalogues spell them. Some come out misspelt (`noize`), the same in every title: the result
 * is for comparing only.
 *
 * @example americanize(['optimisation', 'modelling']) // ['optimization', 'modeling']
 */
export function americanize(words: readonly string[]): readonly string[] {
  return MAY_BE_BRITISH.test(words.join(' ')) ? words.map(americanizeWord) : words;
}

function americanizeWord(word: string): string {
  if (word.length < 4 || !MAY_BE_BRITISH.test(word)) return word;
  let spelt = word;
  for (const [british, american] of AMERICAN) spelt = spelt.replace(british, american);
  return spelt;
}
