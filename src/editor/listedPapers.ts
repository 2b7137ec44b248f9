import type { Paper } from '../core/paper';
import { READING_STATES, type ReadingState } from '../library/groups/treeQuery';
import type { FormerIds } from './formerIds';

/** A paper of a reading list. */
export type Listed = readonly [id: Paper['id'], state: ReadingState];

/** What is a list of papers in what was stored: another version of the extension may have stored it. */
export function readListed(stored: unknown): readonly Listed[] {
  return Array.isArray(stored) ? stored.filter(isListed) : [];
}

/** A list with the ids that the library has; what is listed under two of a paper's ids is there once. */
export function renameListed(listed: readonly Listed[], known: FormerIds): readonly Listed[] {
  const states = new Map<Paper['id'], ReadingState>();
  for (const [id, state] of listed) {
    const current = known.currentOf(id);
    if (!states.has(current)) states.set(current, state);
  }
  return [...states];
}

/** The ids under which papers are listed; for one that is not, its own. */
export function listedAs(
  listed: readonly Listed[],
  ids: readonly Paper['id'][],
  known: FormerIds,
): readonly Paper['id'][] {
  const states = new Map(listed);
  return ids.flatMap((id) => {
    const there = known.allOf(id).filter((each) => states.has(each));
    return there.length > 0 ? there : known.currentOf(id);
  });
}

/** Puts papers first, as unread; those that are listed stay as they are. */
export function addListed(listed: readonly Listed[], ids: readonly Paper['id'][]): readonly Listed[] {
  const states = new Map(listed);
  const added = [...new Set(ids)].filter((id) => !states.has(id));
  return [...added.map((id): Listed => [id, 'unread']), ...listed];
}

/** Gives papers a state and puts them first, whether they are listed or not. */
export function markListed(
  listed: readonly Listed[],
  ids: readonly Paper['id'][],
  state: ReadingState,
): readonly Listed[] {
  return [...Array.from(new Set(ids), (id): Listed => [id, state]), ...removeListed(listed, ids)];
}

/** Takes papers off a list. */
export function removeListed(listed: readonly Listed[], ids: readonly Paper['id'][]): readonly Listed[] {
  const removed = new Set(ids);
  return listed.filter(([id]) => !removed.has(id));
}

/** What is being read first, then what is unread, what has been read last; in each those that came last first. */
export function orderListed(listed: readonly Listed[]): readonly Listed[] {
  return READING_STATES.flatMap((state) => listed.filter((one) => one[1] === state));
}

function isListed(value: unknown): value is Listed {
  const states: readonly unknown[] = READING_STATES;
  return Array.isArray(value) && typeof value[0] === 'string' && states.includes(value[1]);
}
