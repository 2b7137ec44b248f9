import { suffixes } from '../../../data/name-particles.json';

const SUFFIXES: ReadonlySet<string> = new Set(suffixes);

/** A name in parts, each empty where there is none. */
export interface NameParts {
  readonly given: string;
  readonly particle: string;
  readonly family: string;
  readonly suffix: string;
}

/** The name as `Paper.authors` has it, given names first: `Bart van Merriënboer`, `Martin Luther King Jr.` */
export function joinName({ given, particle, family, suffix }: NameParts): string {
  // `d'` is written to the name that it belongs to.
  const names = /[’']$/.test(particle.trim()) ? [particle.trim() + family.trim()] : [particle, family];
  return [given, ...names, suffix]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * A name of RIS and Hayagriva, `Family, Given, Suffix`, given names first. Some write the suffix in the middle, as
 * BibTeX does. A collective's name has no comma but one at its end, by which EndNote tells it from a person's.
 *
 * @example readFamilyFirst('King, Martin Luther, Jr.') === 'Martin Luther King Jr.'
 * @example readFamilyFirst('Gemini Team,') === 'Gemini Team'
 */
export function readFamilyFirst(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  const [family = '', second = '', third = ''] = parts;
  const rest = parts.slice(3).join(' ');
  if (isSuffix(second)) {
    return joinName({ family, given: third, particle: '', suffix: `${second} ${rest}` });
  }
  return joinName({ family, given: second, particle: '', suffix: `${third} ${rest}` });
}

function isSuffix(text: string): boolean {
  return SUFFIXES.has(text.toLowerCase());
}

/** What stands for the authors that an entry does not name. */
export function standsForOthers(name: string): boolean {
  return /^(?:(?:and )?others|(?:and )?et\.? al\.?)$/i.test(name.trim());
}
