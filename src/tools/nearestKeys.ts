import { editCost } from '../search/query/editCost';

/** So many are worth reading in an error. */
const MOST = 3;

/**
 * The citation keys that a mistyped or unfinished one may stand for, the likeliest first; none for one that is like
 * no other.
 *
 * @example nearestKeys('xiao2024efficient', ['xiao2023efficient', 'li2020x']) // ['xiao2023efficient']
 */
export function nearestKeys(typed: string, keys: readonly string[]): readonly string[] {
  const wanted = typed.toLowerCase();
  // A third of the letters wrong is another key.
  const limit = wanted.length / 3;
  return keys
    .map((key) => ({ key, cost: Math.min(editCost(wanted, key, limit), editCost(wanted, key, limit, true)) }))
    .filter(({ cost }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1))
    .slice(0, MOST)
    .map(({ key }) => key);
}
