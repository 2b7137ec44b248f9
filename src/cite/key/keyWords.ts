import stopWordsByClass from '../../../data/key-stop-words.json';
import { fold } from '../../core/fold';

const { $comment, 'rests of contractions': rests, ...stopWordClasses } = stopWordsByClass;
const STOP_WORDS = new Set(Object.values(stopWordClasses).flat());
/** The `s` of `What's`, the `t` of `Can't`: no words of their own. */
const RESTS_OF_CONTRACTIONS = new RegExp(`(?<=\\p{L})['’](?:${rests.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/**
 * The words of a title or venue in ASCII letters and digits, with their capitals. Parts of compounds are words, and a
 * word of which no character can be written so is left out.
 *
 * @example keyWords('φ-Decoding: What’s New') // ['phi', 'Decoding', 'What', 'New']
 */
export function keyWords(text: string): readonly string[] {
  const words = foldKeepingCase(text.replace(RESTS_OF_CONTRACTIONS, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map(dropOthers).filter((word) => word !== '');
}

/** Whether a word says something of the subject: no article, preposition, question word, …. */
export function isSignificant(word: string): boolean {
  return !STOP_WORDS.has(word.toLowerCase());
}

/** The significant words of a title, in order; all words of a title that has none. */
export function significantWords(title: string): readonly string[] {
  const words = keyWords(title);
  const significant = words.filter(isSignificant);
  return significant.length > 0 ? significant : words;
}

/** The letters and digits of a text as ASCII, with its capitals: `Merrienboer`. */
export function keyCharacters(text: string): string {
  return dropOthers(foldKeepingCase(text));
}

function dropOthers(folded: string): string {
  return folded.replace(/[^A-Za-z0-9]/g, '');
}

/** What `fold` makes of the text, but for the capitals. */
function foldKeepingCase(text: string): string {
  let result = '';
  for (const character of text.normalize('NFKD')) {
    const folded = fold(character);
    result += character === character.toLowerCase() ? folded : capitalizeFirst(folded);
  }
  return result;
}

/** The first letter large, the others as they are. */
export function capitalizeFirst(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
