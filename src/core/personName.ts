import { fold } from './fold';

/** A name as far as it tells a person from another: folded words and initials, the given names first. */
export interface PersonName {
  readonly parts: readonly string[];
  /** Catalogues of different languages write names in different scripts, which cannot be compared. */
  readonly isLatin: boolean;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
/** Two or three capitals with a vowel are a name: `Wei LI`. */
const INITIALS = /^(?:\p{Lu}|(?![^]*[AEIOUY])\p{Lu}{2,3})$/u;
const AFFILIATION = /\([^()]*\)/g;

/**
 * Reads a name, `Given Family`, `Family, Given` or as medical catalogues have it, `Family GI`.
 *
 * @example readPersonName('Merriënboer, B. van').parts // ['b', 'van', 'merrienboer']
 * @example readPersonName('Xiao GX').parts // ['g', 'x', 'xiao']
 */
export function readPersonName(name: string): PersonName {
  const [family = '', ...given] = name
    .replace(AFFILIATION, ' ')
    .replace(/['’ʼ`]/g, '')
    .split(',');
  const inOrder = given.length > 0 ? [...given.toReversed(), family].join(' ') : family;
  const mixed = /\p{Ll}/u.test(inOrder);
  const tokens = inOrder.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const parts: string[] = [];
  const trailing: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const areInitials = mixed && token.length <= 3 && INITIALS.test(token);
    const folded = areInitials ? Array.from(fold(token)) : [joinDigraphs(fold(token))];
    if (areInitials && index > 0 && index >= lastWordOf(tokens)) trailing.push(...folded);
    else if (!SUFFIX.test(folded[0] ?? '')) parts.push(...folded);
  }
  return { parts: [...trailing, ...parts], isLatin: parts.length === 0 || /[a-z]/.test(parts.join('')) };
}

/** Where the initials begin that stand behind the family name. */
function lastWordOf(tokens: readonly string[]): number {
  return tokens.findLastIndex((token) => /\p{Ll}/u.test(token));
}

/** `Müller`, `Muller` and `Mueller` are spellings of one name. */
function joinDigraphs(word: string): string {
  return /[aou]e/.test(word) ? word.replace(/([aou])e/g, '$1') : word;
}

/**
 * Whether two names may be those of one person: a family name in common, and given names of which none is at odds
 * with the other's (`G.`, `Guangxuan`; not `John A.`, `John B.`). Family and given names may have changed places if
 * both are written out.
 */
export function agree(a: PersonName, b: PersonName): boolean {
  if (a.parts.length === 0 || b.parts.length === 0) return false;
  if (agreeEitherWay(a.parts, b.parts)) return true;
  if (a.parts.toSorted().join(' ') === b.parts.toSorted().join(' ')) return true;
  const [ours, theirs] = [joinLast(a.parts), joinLast(b.parts)];
  return (
    agreeEitherWay(ours, b.parts) || agreeEitherWay(a.parts, theirs) || a.parts.join('') === b.parts.join('')
  );
}

function agreeEitherWay(a: readonly string[], b: readonly string[]): boolean {
  return agreeInOrder(a, b) || agreeInOrder(b, a);
}

/** `Le Cun` as `LeCun`. */
function joinLast(parts: readonly string[]): readonly string[] {
  return parts.length < 2 ? parts : [...parts.slice(0, -2), parts.slice(-2).join('')];
}

/** The family name of the one may be the first of two of the other. */
function agreeInOrder(ours: readonly string[], theirs: readonly string[]): boolean {
  const family = ours.at(-1) ?? '';
  if (/^[a-z]$/.test(family)) return false;
  const at = theirs.lastIndexOf(family);
  // What begins a name of two words is a given name there.
  const isFamily = at > 0 || at === theirs.length - 1;
  return at !== -1 && isFamily && agreeInGiven(ours.slice(0, -1), theirs.slice(0, at));
}

function agreeInGiven(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let next = 0;
  for (const part of few) {
    const at = many.findIndex((other, index) => index >= next && isShortFor(part, other));
    if (at === -1) return false;
    next = at + 1;
  }
  return true;
}

/** `G` for `Guangxuan`, `Chris` for `Christopher`; but `Jin` is not short for `Jing`. */
function isShortFor(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    long.startsWith(short) && (short.length === 1 || (short.length >= 3 && long.length - short.length >= 2))
  );
}
