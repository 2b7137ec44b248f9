import { fold, foldedWords } from '../../core/fold';

/** An entry as it is looked for by what is typed. */
export interface SearchedKey {
  readonly key: string;
  readonly folded: string;
  /** The folded words of key, title, authors and year, with a space before each. */
  readonly words: string;
}

/** What an entry is found by: its key, and what else is known of it. */
export function searchedKey(key: string, texts: readonly string[]): SearchedKey {
  return { key, folded: fold(key), words: ['', ...foldedWords([key, ...texts].join(' '))].join(' ') };
}

/**
 * Ranks the keys of a bibliography by what is typed: first those that begin with it, then what the search has found by
 * title and authors, misspelt or not, then keys that contain it, last entries that have all of its words somewhere.
 * Inside each of these the order is that of the bibliography; without a query all keys are in that order.
 *
 * @param found keys that a search of the library has found for the query, best first
 */
export function rankKeys(
  keys: readonly SearchedKey[],
  query: string,
  found: readonly string[],
  most: number,
): readonly string[] {
  const typed = fold(query).replace(/\s+/g, '');
  if (typed === '') return keys.slice(0, most).map(({ key }) => key);
  const words = foldedWords(query);
  const beginning: string[] = [];
  const containing: string[] = [];
  const mentioning: string[] = [];
  for (const { key, folded, words: text } of keys) {
    const place = folded.indexOf(typed);
    if (place === 0) beginning.push(key);
    else if (place > 0) containing.push(key);
    else if (words.length > 0 && words.every((word) => text.includes(` ${word}`))) mentioning.push(key);
  }
  return [...new Set([...beginning, ...found, ...containing, ...mentioning])].slice(0, most);
}
