import { particles, suffixes } from '../../data/name-particles.json';
import { isCollective } from '../core/collective';

/** An author as an entry needs one: a person's name in its parts, or a collective's, which has none. */
export type AuthorName =
  | {
      readonly kind: 'person';
      /** Empty for a person of one name. */
      readonly given: string;
      /** `van`, `Le`, `von der`: sorts and is cited with the family name; mostly empty. */
      readonly particle: string;
      readonly family: string;
      /** `Jr.`, `III`; mostly empty. */
      readonly suffix: string;
    }
  | { readonly kind: 'collective'; readonly name: string };

const PARTICLES = new Set(particles);
const SUFFIXES = new Set(suffixes);
const AFFILIATION = /(?:\s+\([^()]*\))+$/;

/**
 * Takes a name apart, given names first or `Family, Given`; an affiliation in parentheses after it is no part of it.
 *
 * @example parseAuthorName('Bart van Merriënboer') // given Bart, particle van, family Merriënboer
 * @example parseAuthorName('Google Quantum AI and Collaborators') // a collective
 */
export function parseAuthorName(name: string): AuthorName {
  const text = name.trim().replace(/\s+/g, ' ').replace(AFFILIATION, '');
  if (isCollective(text)) return { kind: 'collective', name: text };
  const [beforeComma, ...afterComma] = text.split(',').map((part) => part.trim());
  const suffixOnly = afterComma.length === 1 && isSuffix(afterComma[0]);
  if (beforeComma && afterComma.length > 0 && !suffixOnly) {
    const given = afterComma.at(-1) ?? '';
    const suffix = afterComma.slice(0, -1).join(' ');
    return { kind: 'person', given, ...splitParticle(beforeComma.split(' '), 0), suffix };
  }
  return parseGivenFirst(text.split(' ').map((token) => token.replace(/,$/, '')));
}

function parseGivenFirst(tokens: readonly string[]): AuthorName {
  const suffix = tokens.length > 2 && isSuffix(tokens.at(-1)) ? (tokens.at(-1) ?? '') : '';
  const name = suffix ? tokens.slice(0, -1) : tokens;
  // South Indian names end in initials ("Shriram M S"): the name that a reader looks for stands before them.
  const lastWord = name.findLastIndex((token) => !/^\p{Lu}\.?$/u.test(token));
  if (lastWord !== -1 && lastWord < name.length - 1) {
    const given = name.toSpliced(lastWord, 1).join(' ');
    return { kind: 'person', given, particle: '', family: name[lastWord] ?? '', suffix };
  }
  // The first word is a given name even if it looks like a particle ("Di He"), the last always the family name
  // ("Quoc V. Le"). Between them "Le" is a particle in French ("Gael Le Lan") and mostly a name in Vietnamese ("Duy Le
  // Nguyen"): the spelling does not tell the two apart, so the one rule holds for both.
  const start = name.findIndex(
    (token, i) => i > 0 && i < name.length - 1 && PARTICLES.has(token.toLowerCase()),
  );
  const familyStart = start === -1 ? name.length - 1 : start;
  return {
    kind: 'person',
    given: name.slice(0, familyStart).join(' '),
    ...splitParticle(name, familyStart),
    suffix,
  };
}

function splitParticle(tokens: readonly string[], start: number): { particle: string; family: string } {
  let end = start;
  while (end < tokens.length - 1 && PARTICLES.has(tokens[end]?.toLowerCase() ?? '')) end++;
  return { particle: tokens.slice(start, end).join(' '), family: tokens.slice(end).join(' ') };
}

function isSuffix(token: string | undefined): boolean {
  return token !== undefined && SUFFIXES.has(token.toLowerCase());
}

/** What a sentence calls the author by: `van Merriënboer`, `Google Quantum AI and Collaborators`. */
export function shortName(author: AuthorName): string {
  if (author.kind === 'collective') return author.name;
  return author.particle ? `${author.particle} ${author.family}` : author.family;
}
