import { collectives, collectiveEndings, wholeCollectives } from '../../data/name-particles.json';

const WORDS = new Set(collectives);
const ENDINGS = new Set(collectiveEndings);
const WHOLE_NAMES = new Set(wholeCollectives);
const INITIAL = /^\p{Lu}\.$/u;

/**
 * Whether a name is that of a group or an organisation: `Gemini Team`, `Mistral AI`, `Physical Intelligence`.
 * A collective word right after an initial is someone's family name: `Thomas A. Research`.
 */
export function isCollective(name: string): boolean {
  const words = wordsOf(name);
  return (
    WHOLE_NAMES.has(name.toLowerCase()) ||
    words.includes('and') ||
    ENDINGS.has(words.length > 1 ? (words.at(-1) ?? '') : '') ||
    words.some((word, i) => WORDS.has(word.toLowerCase()) && !INITIAL.test(words[i - 1] ?? ''))
  );
}

/**
 * The words of a collective's name, first those that tell it from others, which are what people call it by.
 *
 * @example namingWords('Team Cohere') // ['Cohere', 'Team']
 */
export function namingWords(name: string): readonly string[] {
  const words = wordsOf(name);
  const isGeneral = (word: string) => WORDS.has(word.toLowerCase()) || ENDINGS.has(word);
  return [...words.filter((word) => !isGeneral(word)), ...words.filter(isGeneral)];
}

/** With the full stops, which tell initials. */
function wordsOf(name: string): readonly string[] {
  return name.match(/[\p{L}\p{N}.]+/gu) ?? [];
}
