import { isCollective } from './collective';
import { agree, readPersonName, type PersonName } from './personName';

/** What two lists of authors tell of their works. */
export interface AuthorAgreement {
  /**
   * `unknown` where a side names nobody, or nobody in letters that the other uses; `group` where one names a group and
   * the other people, who may be of it.
   */
  readonly verdict: 'agree' | 'differ' | 'unknown' | 'group';
  /** How many names the two have in common, as far as they were compared: two are not told from more. */
  readonly shared: number;
}

/** So many authors tell enough; some papers have thousands. */
const COMPARED = 8;

/**
 * Compares authors. They agree if the first ones do and, where each side names more, at least one of the others; or,
 * as some catalogues sort them, if most of them are on both sides.
 */
export function compareAuthors(ours: readonly string[], theirs: readonly string[]): AuthorAgreement {
  const agreement = compareNames(ours, theirs);
  if (agreement.verdict !== 'differ') return agreement;
  const [a, b] = [groupsAndPeople(ours), groupsAndPeople(theirs)];
  if (a.groups.length + b.groups.length === 0) return agreement;
  if (a.people.length > 0 && b.people.length > 0) return compareNames(a.people, b.people);
  if (a.groups.length === 0 || b.groups.length === 0) return { verdict: 'group', shared: 0 };
  const shared = countShared(readNames(a.groups, COMPARED), readNames(b.groups, COMPARED));
  return { verdict: shared > 0 ? 'agree' : 'differ', shared };
}

function groupsAndPeople(authors: readonly string[]): {
  readonly groups: readonly string[];
  readonly people: readonly string[];
} {
  const compared = authors.slice(0, COMPARED + 1);
  return {
    groups: compared.filter(isCollective),
    people: compared.filter((name) => !isCollective(name)),
  };
}

function compareNames(ours: readonly string[], theirs: readonly string[]): AuthorAgreement {
  // Two are enough for nearly all papers.
  const [a, b] = [readNames(ours, 2), readNames(theirs, 2)];
  const [[firstOfOurs, secondOfOurs], [firstOfTheirs, secondOfTheirs]] = [a, b];
  if (!firstOfOurs || !firstOfTheirs) return { verdict: 'unknown', shared: 0 };
  if (firstOfOurs.isLatin !== firstOfTheirs.isLatin) return { verdict: 'unknown', shared: 0 };
  const isFirst = agree(firstOfOurs, firstOfTheirs);
  if (isFirst && (!secondOfOurs || !secondOfTheirs)) return { verdict: 'agree', shared: 1 };
  if (isFirst && secondOfOurs && secondOfTheirs && agree(secondOfOurs, secondOfTheirs)) {
    return { verdict: 'agree', shared: 2 };
  }
  return compareInAnyOrder(readNames(ours, COMPARED), readNames(theirs, COMPARED), isFirst);
}

function compareInAnyOrder(
  ours: readonly PersonName[],
  theirs: readonly PersonName[],
  isFirst: boolean,
): AuthorAgreement {
  // From both sides, since one name may agree with two.
  const shared = Math.min(countShared(ours, theirs), countShared(theirs, ours));
  const isMost = shared * 2 > Math.max(ours.length, theirs.length);
  const isSame = shared >= 2 && (isFirst || isMost);
  return { verdict: isSame || areSpeltOtherwise(ours, theirs) ? 'agree' : 'differ', shared };
}

/** Three families or more in one order, with given names of the same initials: `Yury` and `Yuri`, `Artem` and `Artyom`. */
function areSpeltOtherwise(ours: readonly PersonName[], theirs: readonly PersonName[]): boolean {
  const outline = ({ parts }: PersonName) => `${parts[0]?.[0] ?? ''} ${parts.at(-1) ?? ''}`;
  const compared = Math.min(ours.length, theirs.length);
  const [a, b] = [ours, theirs].map((names) => names.slice(0, compared).map(outline).join(', '));
  return compared >= 3 && a === b;
}

function countShared(ours: readonly PersonName[], theirs: readonly PersonName[]): number {
  return ours.filter((name) => theirs.some((other) => agree(name, other))).length;
}

function readNames(authors: readonly string[], count: number): readonly PersonName[] {
  return authors
    .slice(0, count)
    .filter((name) => !/^(?:others|et\.? al\.?)$/i.test(name))
    .map(readPersonName)
    .filter(({ parts }) => parts.length > 0);
}
