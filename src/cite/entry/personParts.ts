import { type AuthorName, parseAuthorName } from '../authorName';

const INITIAL = /^\p{Lu}\.?$/u;

/**
 * An author as bibliographies take names apart. A particle in capitals is a part of the family name, which no style
 * may move behind the given names (`Guy Van den Broeck`, `Gael Le Lan`; but `Bart van Merriënboer`). A name that ends
 * in an initial is kept whole: nobody can tell whether that stands for the family (`Victoria W.`) or for a given
 * name (`Shriram M S`), and every style prints it as its bearer does.
 */
export function personParts(name: string): AuthorName {
  const author = parseAuthorName(name);
  if (author.kind === 'collective') return author;
  const { particle, family } = author;
  const lastWord = name.trim().split(/\s+/).at(-1) ?? '';
  if (INITIAL.test(lastWord) && lastWord !== family && !name.includes(',')) {
    return { kind: 'collective', name: name.trim().replace(/\s+/g, ' ') };
  }
  return /^\P{L}*\p{Lu}/u.test(particle)
    ? { ...author, particle: '', family: `${particle} ${family}` }
    : author;
}
