/**
 * Light English stemming: which words are forms or spellings of one another. The index keeps words as they are
 * written and stems are compared at query time, so that an exact word still outranks its forms and a hit can say
 * which of the two it is. Full stemmers (Porter 1980) conflate too much for names: *universe* and *university*.
 */

/** Latin and Greek plurals of the field: their endings, and the singular's. */
const PLURALS: readonly (readonly [plural: RegExp, singular: string])[] = [
  [/omata$/, 'omaton'],
  [/eria$/, 'erion'],
  [/nomena$/, 'nomenon'],
  [/rpora$/, 'rpus'],
  [/muli$/, 'mulus'],
  [/mulae$/, 'mula'],
  [/(?<=[td])ices$/, 'ex'],
  [/rices$/, 'rix'],
  [/(?<=[yea]s)es$/, 'is'],
];

const PLURAL_ENDING = /(?:mata|eria|mena|pora|muli|ae|ces|[yea]ses)$/;
const BRITISH_LETTERS = /is[eia]|lys|our|ll[ei]|[bcdft]res?$|ogue|mme|ence$|aemi/;

/** British spellings and the American ones they are read as. */
const BRITISH: readonly (readonly [british: RegExp, american: string])[] = [
  [/is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/, 'iz'],
  [/lys(?=(?:e|ed|er|ers|ing)$)/, 'lyz'],
  [/(?<=[a-z]{2})our(?=(?:s|ed|ing|al|able|ite|hood)?$)/, 'or'],
  [/(?<=[aeiou])ll(?=(?:ed|ing|er|ers)$)/, 'l'],
  [/(?<=[bcdf])re(?=s?$)/, 'er'],
  [/tre(?=s?$)/, 'ter'],
  [/ogue(?=s?$)/, 'og'],
  [/(?<=[a-z]{3})mme(?=s?$)/, 'm'],
  [/(?<=f|lic)ence$/, 'ense'],
  [/aemi/, 'emi'],
];

/** Nothing is stripped down to fewer letters. */
const MIN_LEMMA = 3;
const MIN_STEM = 4;

/**
 * A folded word without its inflection and in American spelling; equal for two words when one is the plural,
 * a verb form or the other spelling of the other. Not itself a word.
 *
 * @example lemmaOf('modelling') === lemmaOf('models'); lemmaOf('automata') === lemmaOf('automaton')
 */
export function lemmaOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  let lemma = word;
  // One look tells for nearly every word that none of these rules is for it.
  if (PLURAL_ENDING.test(word))
    for (const [plural, singular] of PLURALS) lemma = lemma.replace(plural, singular);
  if (BRITISH_LETTERS.test(word))
    for (const [british, american] of BRITISH) lemma = lemma.replace(british, american);
  lemma = strip(lemma, /ies$/, 'y', MIN_LEMMA);
  lemma = strip(lemma, /(?<=s|x|z|ch|sh)es$|(?<![su])s$/, '', MIN_LEMMA);
  const verb = strip(strip(lemma, /ied$/, 'y', MIN_LEMMA), /(?:ed|ing)$/, '', MIN_LEMMA);
  if (verb !== lemma && /[aeiouy]/.test(verb)) lemma = undouble(verb);
  return strip(lemma, /e$/, '', MIN_LEMMA);
}

/**
 * The lemma without an ending that makes another part of speech: equal for *quantize*, *quantizer* and
 * *quantization*, for *extrapolating* and *extrapolation*, for *autoregression* and *autoregressive*.
 */
export function stemOf(word: string): string {
  const lemma = lemmaOf(word);
  if (!/^[a-z]{5,}$/.test(lemma)) return undouble(lemma);
  const stem = lemma
    .replace(/ification$/, 'ify')
    .replace(/(?<=i[zs])ation$/, '')
    .replace(/(?<=[a-z]{3}at)iv$/, '')
    .replace(/(?<=[a-z]{4})(?:ional|ion|ively|iv|or|er|able|abl|abilit|ment|ly|ness|less|anc|enc)$/, '');
  const root = strip(stem, /[ai]t$/, '', MIN_STEM);
  return undouble(root.length < MIN_STEM ? lemma : root);
}

/** The beginning that all words with the stem of this one share: where in a sorted vocabulary its forms stand. */
export function sharedBeginning(word: string): string {
  return word.slice(0, Math.max(MIN_LEMMA, Math.min(stemOf(word).length, word.length) - 2));
}

function strip(word: string, ending: RegExp, instead: string, least: number): string {
  const stripped = word.replace(ending, instead);
  return stripped.length < least ? word : stripped;
}

/** *running* leaves *runn*: the doubled consonant goes, though not the one of *process* or *fall*. */
function undouble(stem: string): string {
  return /([bdfglmnprtv])\1$/.test(stem) && stem.length > MIN_LEMMA ? stem.slice(0, -1) : stem;
}
