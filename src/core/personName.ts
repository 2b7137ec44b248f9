import { fold, joinDigraphs } from './fold';

/** A name as far as it tells a person from another: folded words and initials, the given names first. */
export interface PersonName {
  readonly parts: readonly string[];
  /** Another reading where the last word may be initials or a name: `Kucharski AJ`, `Wei LI`. */
  readonly otherParts?: readonly string[];
  /** Catalogues of different languages write names in different scripts, which cannot be compared. */
  readonly isLatin: boolean;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
/** Two or three capitals with a vowel are more often a name: `Wei LI`. */
const INITIALS = /^(?:\p{Lu}|(?![^]*[AEIOUY])\p{Lu}{2,3})$/u;
const NAME_OR_INITIALS = /^\p{Lu}{2,3}$/u;
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
  const isLatin = parts.length === 0 || /[a-z]/.test(parts.join(''));
  const last = tokens.at(-1) ?? '';
  const isOpen = mixed && given.length === 0 && NAME_OR_INITIALS.test(last) && !INITIALS.test(last);
  return {
    parts: [...trailing, ...parts],
    ...(isOpen && { otherParts: [...Array.from(fold(last)), ...trailing, ...parts.slice(0, -1)] }),
    isLatin,
  };
}

/** Where the initials begin that stand behind the family name. */
function lastWordOf(tokens: readonly string[]): number {
  return tokens.findLastIndex((token) => /\p{Ll}/u.test(token));
}

/**
 * Whether two names may be those of one person: a family name in common, and given names of which none is at odds
 * with the other's (`G.`, `Guangxuan`; not `John A.`, `John B.`). Family and given names may have changed places if
 * both are written out.
 */
export function agree(a: PersonName, b: PersonName): boolean {
  return readingsOf(a).some((ours) => readingsOf(b).some((theirs) => areReadingsOfOne(ours, theirs)));
}

function readingsOf({ parts, otherParts }: PersonName): readonly (readonly string[])[] {
  return otherParts ? [parts, otherParts] : [parts];
}

function areReadingsOfOne(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if (agreeEitherWay(a, b)) return true;
  if (a.toSorted().join(' ') === b.toSorted().join(' ')) return true;
  const [ours, theirs] = [joinLast(a), joinLast(b)];
  return agreeEitherWay(ours, b) || agreeEitherWay(a, theirs) || a.join('') === b.join('');
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
