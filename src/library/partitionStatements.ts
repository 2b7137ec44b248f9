import { compareWorks, isSame, yearsApart, type Likeness, type Work } from '../core/sameWork';
import { paperOf, stateWork, type Statement } from './statement';

/** Two statements of one work, and what says so. */
interface Link {
  readonly a: Member;
  readonly b: Member;
  readonly likeness: Likeness;
}

interface Member {
  readonly statement: Statement;
  readonly work: Work;
  readonly text: string;
  group: Group;
}

type Group = Member[];

/** What forbids to join two groups along a link: identifiers override titles, since papers are given other titles. */
const FORBIDDEN: Readonly<Partial<Record<Likeness, readonly Likeness[]>>> = {
  identified: ['distinct'],
  titled: ['distinct', 'unlike'],
};

/**
 * Parts statements that hang together into works. The surest links count first, and no group ever has two members
 * that are told to be two works: a chain of likenesses does not make one paper of two. Links that lack a subtitle or
 * the authors count only where no two works have a claim to them. The order of the statements makes no difference.
 *
 * @param component statements that comparisons link, each to any other over some, and what they were read as
 */
export function partitionStatements(
  component: ReadonlyMap<Statement, Work>,
): readonly (readonly Statement[])[] {
  if (component.size === 1) return [[...component.keys()]];
  const members = [...component].map(toMember).sort((a, b) => (a.text < b.text ? -1 : 1));
  const links = members.flatMap((a, index) =>
    members
      .slice(index + 1)
      .map((b) => ({ a, b, likeness: compareWorks(a.work, b.work) }))
      .filter(({ likeness }) => isSame(likeness)),
  );
  for (const likeness of ['identified', 'titled'] as const) {
    const nearestFirst = links
      .filter((link) => link.likeness === likeness)
      .sort((x, y) => yearsApart(x.a.work, x.b.work) - yearsApart(y.a.work, y.b.work));
    for (const { a, b } of nearestFirst) joinUnlessForbidden(a.group, b.group, FORBIDDEN[likeness] ?? []);
  }
  joinLikely(links.filter(({ likeness }) => likeness === 'likely'));
  return [...new Set(members.map(({ group }) => group))].map((group) =>
    group.map(({ statement }) => statement),
  );
}

function toMember([statement, work]: readonly [Statement, Work]): Member {
  const member: Member = { statement, work, text: stateWork(paperOf(statement)), group: [] };
  member.group.push(member);
  return member;
}

function joinUnlessForbidden(a: Group, b: Group, forbidden: readonly Likeness[]): void {
  if (a === b || areForbidden(a, b, forbidden)) return;
  for (const member of b) {
    a.push(member);
    member.group = a;
  }
}

function areForbidden(a: Group, b: Group, forbidden: readonly Likeness[]): boolean {
  return a.some((x) => b.some((y) => forbidden.includes(compareWorks(x.work, y.work))));
}

/** Joins what likely links connect, all of it or, where two works are in it, nothing. */
function joinLikely(links: readonly Link[]): void {
  const connected = new Map<Group, Set<Group>>();
  const connectionsOf = (group: Group) => connected.get(group) ?? new Set([group]);
  for (const { a, b } of links) {
    const joined = new Set([...connectionsOf(a.group), ...connectionsOf(b.group)]);
    for (const group of joined) connected.set(group, joined);
  }
  for (const groups of new Set(connected.values())) {
    const [first, ...others] = groups;
    const all = [...groups];
    const isTorn = all.some((a, index) =>
      all.slice(index + 1).some((b) => areForbidden(a, b, ['distinct', 'unlike'])),
    );
    if (!first || isTorn) continue;
    for (const group of others) joinUnlessForbidden(first, group, []);
  }
}
