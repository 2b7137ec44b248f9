import { type AuthorName, parseAuthorName } from '../authorName';

/**
 * An author as bibliographies take names apart: a particle in capitals is a part of the family name, which no style
 * may move behind the given names (`Guy Van den Broeck`, `Gael Le Lan`; but `Bart van Merriënboer`).
 */
export function personParts(name: string): AuthorName {
  const author = parseAuthorName(name);
  if (author.kind === 'collective' || !/^\P{L}*\p{Lu}/u.test(author.particle)) return author;
  return { ...author, particle: '', family: `${author.particle} ${author.family}` };
}
