import { foldedWords } from '../../core/fold';
import { editCost } from '../../core/editCost';

/**
 * Whether each word that is typed begins a word of some texts, with as many typing errors as its length may hide.
 *
 * @example hasAllWords('atention sink', ['Attention Sinks']) === true
 */
export function hasAllWords(query: string, texts: readonly string[]): boolean {
  const words = foldedWords(texts.join(' '));
  return foldedWords(query).every((typed) => {
    const errors = errorsIn(typed);
    return words.some(
      (word) => word.startsWith(typed) || (errors > 0 && editCost(typed, word, errors, true) <= errors),
    );
  });
}

/** Short words with an error are other words, and so are years. */
function errorsIn(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}
