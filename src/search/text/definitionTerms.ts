import { foldedWords } from '../../core/fold';
import { lemmaOf } from './stem';

/**
 * Definitions live in the vocabulary beside the words, under terms that no word can be: so they are counted, merged,
 * saved and forgotten with their papers by the code that does it for words.
 *
 * `>asr automatic speech recognition` answers what *asr* stands for, `<automatic speech recognition>asr` which
 * short form a run of words has; its words are lemmas, so that *language models* asks for *language model*.
 */
export function definitionTerms(short: string, long: string): [expand: string, abbreviate: string] {
  const folded = foldShort(short);
  return [`>${folded} ${long}`, `${abbreviationPrefix(long.split(' '))}${folded}`];
}

/** The beginning of the terms that name the long forms of a folded short form. */
export function expansionPrefix(short: string): string {
  return `>${short} `;
}

/** The beginning of the terms that name the short forms of a run of folded words. */
export function abbreviationPrefix(words: readonly string[]): string {
  return `<${words.map(lemmaOf).join(' ')}>`;
}

function foldShort(short: string): string {
  return foldedWords(short.replace(/(?<=\p{Lu})s$/u, '')).join('');
}
