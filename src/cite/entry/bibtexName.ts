import { personParts } from './personParts';

/**
 * An author's name as BibTeX takes names apart: `particle Family, Suffix, Given`, which no style reads in another
 * way; the name of a collective in braces of its own.
 *
 * Source: O. Patashnik, Designing BibTeX Styles (1988), section 4, on the parts of names.
 *
 * @param escape what the dialect makes of a text
 * @example formatBibtexName('Bart van Merriënboer', (text) => text) === 'van Merriënboer, Bart'
 */
export function formatBibtexName(name: string, escape: (text: string) => string): string {
  const author = personParts(name);
  if (author.kind === 'collective') return `{${escape(author.name)}}`;
  const { particle, family, suffix, given } = author;
  const last = [particle && bracePart(particle, escape), braceFamily(family, given !== '', escape)];
  const parts = [last.filter(Boolean).join(' '), suffix && bracePart(suffix, escape)];
  // A suffix without given names would be taken for them.
  if (given || suffix) parts.push(bracePart(given, escape));
  return parts.filter((part, at) => part || at === 2).join(', ');
}

/**
 * Of a family name, BibTeX makes a particle of everything up to a word in small letters, and of words without a
 * comma behind them given names; braces keep such a name whole.
 */
function braceFamily(family: string, hasGiven: boolean, escape: (text: string) => string): string {
  const words = family.split(' ');
  const whole =
    words.length > 1 && (!hasGiven || words.slice(0, -1).some((word) => /^\P{L}*\p{Ll}/u.test(word)));
  return whole ? `{${escape(family)}}` : bracePart(family, escape);
}

/** A comma or the word `and` would end the part; of hyphens alone, which join words, there would be none. */
function bracePart(part: string, escape: (text: string) => string): string {
  return /,|(^|\s)(and|others)(\s|$)|^-+$/i.test(part) ? `{${escape(part)}}` : escape(part);
}
