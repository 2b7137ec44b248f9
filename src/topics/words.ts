/** Words as the classifier compares them: folded, in the singular, and with their detached prefixes joined on. */

import { foldedWords } from '../core/fold';

/** Prefixes that authors write joined, hyphenated or apart: multimodal, multi-modal, multi modal. */
const DETACHED_PREFIXES = new Set([
  'auto',
  'inter',
  'intra',
  'multi',
  'neuro',
  'non',
  'post',
  'pre',
  'semi',
  'sub',
  'super',
]);

const LONGEST_PREFIX = Math.max(...[...DETACHED_PREFIXES].map(({ length }) => length));

const NO_PLURAL = /[sui]s$/u;

/** Where the plural does not tell whether the singular ends in an e: approaches, caches. */
const SILENT_E = /(?:ss|x|ch|sh)e$/u;

const CLAUSE_END = /[.!?:;]\s+/u;

/**
 * The words of a text, clause by clause, so that no phrase is found across the end of a sentence.
 *
 * @example clauseWords('KV caches. Non-auto-regressive.') → [['kv', 'cach'], ['nonautoregressive']]
 */
export function clauseWords(text: string): string[][] {
  return text.split(CLAUSE_END).map((clause) => comparableWords(foldedWords(clause)));
}

/** Folded words in the singular, each detached prefix joined to the word that it belongs to. */
export function comparableWords(folded: readonly string[]): string[] {
  const words: string[] = [];
  let prefix = '';
  for (const word of folded) {
    if (word.length <= LONGEST_PREFIX && DETACHED_PREFIXES.has(word)) {
      prefix += word;
      continue;
    }
    words.push(prefix + singular(word));
    prefix = '';
  }
  if (prefix !== '') words.push(prefix);
  return words;
}

/** A rough singular: it need not be a word, only the same for both forms, as `approach` and `cach` are. */
function singular(word: string): string {
  // Most words end in neither letter; this is read for every word of a library.
  const isPlural = word.endsWith('s');
  if (word.length < 4 || !(isPlural || word.endsWith('e'))) return word;
  if (isPlural && NO_PLURAL.test(word)) return word;
  const bare = isPlural ? word.slice(0, -1) : word;
  if (isPlural && bare.endsWith('ie')) return bare.slice(0, -2) + 'y';
  return SILENT_E.test(bare) ? bare.slice(0, -1) : bare;
}
