import { expandPart } from './expandPattern';
import type { KeyPattern, KeyPatternPart } from './keyPattern';
import type { KeySource } from './keySource';
import { keyCharacters, keyWords } from './keyWords';

/** An entry as far as its key can be explained by it. */
export interface KeyedSource extends KeySource {
  readonly key: string;
}

/** The markers that skip words of a title, and how many they keep. Which words they skip is each tool's own choice. */
const KEPT_WORDS: Readonly<Record<string, number>> = { veryshorttitle: 1, shorttitle: 3 };
/** What tools add to tell two keys apart, `a` or `-1`: none first, because a word may end so too. */
const DISTINCTIONS = ['', '[a-z]', '[-_]\\d{1,2}'];
/** No key that people type is longer, nor made of later words. */
const MAX_KEY_LENGTH = 200;
const MAX_WORDS = 20;

/**
 * Whether the pattern explains the key of the entry. Title words may be any of the title in its order, for Google
 * Scholar, JabRef and Better BibTeX each skip other words, and only some take a compound for one word.
 */
export function followsPattern(entry: KeyedSource, { parts }: KeyPattern): boolean {
  if (entry.key.length > MAX_KEY_LENGTH) return false;
  const [first] = parts;
  // Nearly all patterns that do not fit fail here, and spelling out the rest takes a while.
  if (first && keptWords(first) === 0 && !entry.key.startsWith(expandPart(first, entry))) return false;
  const expected = parts.map((part) => (keptWords(part) > 0 ? TITLE_TEXT : escapePart(part, entry)));
  if (expected.includes('')) return false;
  const titleParts = parts.filter((part) => keptWords(part) > 0);
  return DISTINCTIONS.some((distinction) => {
    const found = new RegExp(`^${expected.join('')}${distinction}$`).exec(entry.key);
    const texts = found?.slice(1) ?? [];
    return (
      found !== null && titleParts.every((part, at) => isTitleText(texts[at] ?? '', part, entry.sourceTitle))
    );
  });
}

const TITLE_TEXT = '([A-Za-z0-9]+)';

function escapePart(part: KeyPatternPart, entry: KeyedSource): string {
  return expandPart(part, entry).replaceAll('.', '\\.');
}

function keptWords(part: KeyPatternPart): number {
  return part.kind === 'marker' ? (KEPT_WORDS[part.marker.name] ?? 0) : 0;
}

/** Whether a text is made of words of the title, in the letter case that the part's modifiers give them. */
function isTitleText(text: string, part: KeyPatternPart, title: string): boolean {
  if (part.kind === 'literal') return false;
  const split = findWords(text, keyWords(title).slice(0, MAX_WORDS), keptWords(part));
  const whole = findWords(text, title.split(/\s+/, MAX_WORDS).map(keyCharacters), keptWords(part));
  return [split, whole].some(
    (words) =>
      words !== undefined &&
      keyCharacters(part.modifiers.reduce((changed, modify) => modify(changed), words.join(' '))) === text,
  );
}

/** The words, at most so many and in their order, of which a text is made; undefined if there are none. */
function findWords(text: string, words: readonly string[], most: number): readonly string[] | undefined {
  if (text === '') return [];
  if (most === 0) return undefined;
  for (const [at, word] of words.entries()) {
    if (word === '' || !text.toLowerCase().startsWith(word.toLowerCase())) continue;
    const rest = findWords(text.slice(word.length), words.slice(at + 1), most - 1);
    if (rest) return [word, ...rest];
  }
  return undefined;
}
