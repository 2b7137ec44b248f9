import { agree, readPersonName, type PersonName } from './personName';

/** What two lists of authors tell of their works. */
export interface AuthorAgreement {
  /** `unknown` where a side names nobody, or nobody in letters that the other uses. */
  readonly verdict: 'agree' | 'differ' | 'unknown';
  /** How many names the two have in common, of those compared. */
  readonly shared: number;
}

/** So many authors tell enough; some papers have thousands. */
const COMPARED = 12;

/** Reads the authors that are compared. */
export function readWorkAuthors(authors: readonly string[]): readonly PersonName[] {
  return authors
    .slice(0, COMPARED)
    .filter((name) => !/^(?:others|et\.? al\.?)$/i.test(name.trim()))
    .map(readPersonName)
    .filter(({ parts }) => parts.length > 0);
}

/**
 * Compares authors. They agree if the first ones do and, where each side names more, at least one of the others; or,
 * as some catalogues sort them, if most of them are on both sides.
 */
export function compareAuthors(ours: readonly PersonName[], theirs: readonly PersonName[]): AuthorAgreement {
  const [first, second] = [ours[0], theirs[0]];
  if (first?.isLatin !== second?.isLatin || !first || !second) return { verdict: 'unknown', shared: 0 };
  const left = [...theirs];
  let shared = 0;
  for (const name of ours) {
    const at = left.findIndex((other) => agree(name, other));
    if (at === -1) continue;
    left.splice(at, 1);
    shared++;
  }
  const [fewer, more] = [Math.min(ours.length, theirs.length), Math.max(ours.length, theirs.length)];
  const agreed = agree(first, second) ? shared >= Math.min(2, fewer) : shared >= 2 && shared * 2 > more;
  return { verdict: agreed ? 'agree' : 'differ', shared };
}
