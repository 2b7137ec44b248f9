import { parseAuthorName } from '../authorName';
import { namingWords } from '../../core/collective';
import { romanize } from '../romanize';
import { capitalizeFirst, isSignificant, keyCharacters } from './keyWords';

/**
 * The name by which a key calls an author: the family name with its particle, in ASCII letters and digits, never
 * beginning with a digit. A collective goes by the first significant word of its name: nobody would recognise a run
 * of its initials. Empty where no character can be written so.
 *
 * @example keyName('Bart van Merriënboer') === 'vanMerrienboer'
 * @example keyName('Google Quantum AI and Collaborators') === 'Google'
 */
export function keyName(name: string): string {
  const author = parseAuthorName(name);
  const part =
    author.kind === 'person'
      ? nameCharacters(author.particle + author.family) || nameCharacters(author.given)
      : (namingWords(author.name)
          .map(keyCharacters)
          .find((word) => word && isSignificant(word)) ?? '');
  return part.replace(/^[0-9]+/, '');
}

/** The initial of an author's first given name; empty for a collective and a name of one word. */
export function forenameInitial(name: string): string {
  const author = parseAuthorName(name);
  return author.kind === 'person' ? nameCharacters(author.given).slice(0, 1) : '';
}

/** Romanizing gives small letters, as a name in a document is not written. */
function nameCharacters(name: string): string {
  const romanized = romanize(name);
  return keyCharacters(romanized === name ? name : capitalizeFirst(romanized));
}
