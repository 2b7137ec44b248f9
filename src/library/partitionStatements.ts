import { isSame, type Likeness } from '../core/sameWork';
import type { Comparisons } from './comparisons';
import { paperOf, type Statement } from './statement';
import { stateWork } from './statedWork';

/** Two statements of one work, and what says so. */
interface Link {
  readonly a: Statement;
  readonly b: Statement;
  readonly likeness: Likeness;
}

type Group = Statement[];

/** What forbids to join two groups along a link: identifiers override titles, since papers are given other titles. */
const FORBIDDEN = { identified: ['distinct'], titled: ['distinct', 'unlike'] } as const;

/**
 * Parts statements that hang together into works. The surest links count first, and no group ever has two members
 * that are told to be two works: a chain of likenesses does not make one paper of two. Links that lack a subtitle or
 * the authors count only where no two works have a claim to them. The order of the statements makes no difference.
 *
 * @param component statements that comparisons link, each to any other over some
 */
export function partitionStatements(
  component: readonly Statement[],
  comparisons: Comparisons,
): readonly (readonly Statement[])[] {
  const members = inOrder(component);
  const links = linksOf(members, comparisons);
  const grouping = new Grouping(members, comparisons);
  for (const likeness of ['identified', 'titled'] as const) {
    const nearestFirst = links
      .filter((link) => link.likeness === likeness)
      .map((link) => ({ ...link, years: comparisons.yearsApart(link.a, link.b) }))
      .sort((x, y) => x.years - y.years);
    for (const { a, b } of nearestFirst) {
      const [ours, theirs] = [grouping.of(a), grouping.of(b)];
      if (!grouping.areApart(ours, theirs, FORBIDDEN[likeness])) grouping.join(ours, theirs);
    }
  }
  joinLikely(grouping, links);
  return grouping.groups();
}

/** An order that depends on nothing but what they say. */
function inOrder(component: readonly Statement[]): readonly Statement[] {
  return component
    .map((statement) => ({ statement, text: stateWork(paperOf(statement)) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ statement }) => statement);
}

function linksOf(members: readonly Statement[], comparisons: Comparisons): readonly Link[] {
  return members.flatMap((a, index) =>
    members
      .slice(index + 1)
      .map((b) => ({ a, b, likeness: comparisons.compare(a, b) }))
      .filter(({ likeness }) => isSame(likeness)),
  );
}

/** Statements in groups that grow. */
class Grouping {
  readonly #groups: Map<Statement, Group>;
  readonly #comparisons: Comparisons;

  constructor(members: readonly Statement[], comparisons: Comparisons) {
    this.#groups = new Map(members.map((member) => [member, [member]]));
    this.#comparisons = comparisons;
  }

  of(member: Statement): Group {
    return this.#groups.get(member) ?? [member];
  }

  groups(): readonly Group[] {
    return [...new Set(this.#groups.values())];
  }

  join(a: Group, b: Group): void {
    if (a === b) return;
    for (const member of b) this.#groups.set(member, a);
    a.push(...b);
  }

  /** Whether a member of one group and one of the other are told to be two works. */
  areApart(a: Group, b: Group, forbidden: readonly Likeness[]): boolean {
    return a !== b && a.some((x) => b.some((y) => forbidden.includes(this.#comparisons.compare(x, y))));
  }
}

/** Joins what likely links connect, all of it or, where two works are in it, nothing. */
function joinLikely(grouping: Grouping, links: readonly Link[]): void {
  const connected = new Map<Group, Set<Group>>();
  const connectionsOf = (group: Group) => connected.get(group) ?? new Set([group]);
  for (const { a, b, likeness } of links) {
    if (likeness !== 'likely') continue;
    const joined = new Set([...connectionsOf(grouping.of(a)), ...connectionsOf(grouping.of(b))]);
    for (const group of joined) connected.set(group, joined);
  }
  for (const joined of new Set(connected.values())) {
    const [first, ...others] = joined;
    const groups = [...joined];
    const isTorn = groups.some((a, index) =>
      groups.slice(index + 1).some((b) => grouping.areApart(a, b, FORBIDDEN.titled)),
    );
    if (!first || isTorn) continue;
    for (const group of others) grouping.join(first, group);
  }
}
