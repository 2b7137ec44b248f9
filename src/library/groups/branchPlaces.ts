import { known } from '../../core/known';
import type { Paper } from '../../core/paper';
import type { Taxonomy } from '../../topics/taxonomy';
import type { PaperList } from '../paperList';
import type { Group, Groups } from './groupPapers';
import { orderBranches } from './orderBranches';
import type { Grouping, ReadingState, TreeBranch } from './treeQuery';

/** By topic, which a list knows already. */
export function groupByTopic({ placesByTopic }: PaperList): Groups {
  return new Map(Array.from(placesByTopic, ([id, places]) => [id, { name: id, places }]));
}

/** By reading state, with the papers that have none under `''`. */
export function groupByState(
  list: PaperList,
  reading: Iterable<readonly [id: Paper['id'], state: ReadingState]>,
): Groups {
  const stated = new Map<number, ReadingState>();
  for (const [id, state] of reading) {
    const place = list.placeOf(id);
    if (place !== undefined) stated.set(place, state);
  }
  const groups = new Map<string, { readonly name: string; readonly places: number[] }>();
  for (let place = 0; place < list.size; place += 1) {
    const state = stated.get(place) ?? '';
    const group = groups.get(state);
    if (group) group.places.push(place);
    else groups.set(state, { name: state, places: [place] });
  }
  return groups;
}

/** The branches of groups in order: by topic those of the taxonomy in their areas, papers without a topic last. */
export function listBranches(groups: Groups, grouping: Grouping, taxonomy: Taxonomy): readonly TreeBranch[] {
  if (grouping === 'topic') return listAreas(groups, taxonomy);
  const branches = Array.from(groups, ([id, { name, places }]) => ({ id, name, paperCount: places.length }));
  return orderBranches(branches, grouping);
}

function listAreas(groups: Groups, taxonomy: Taxonomy): readonly TreeBranch[] {
  const unsorted = { area: '', topics: [{ id: '', name: '' }] };
  return [...taxonomy, unsorted].flatMap(({ area, topics }): TreeBranch[] => {
    const held = topics.flatMap(({ id, name }) => {
      const group = groups.get(id);
      return group ? [{ id, name, group }] : [];
    });
    if (held.length === 0) return [];
    const branches = held.map(({ id, name, group }) => ({ id, name, paperCount: group.places.length }));
    const paperCount = countPlaces(held.map(({ group }) => group));
    return [{ id: area, name: area, paperCount, ...known({ branches: area ? branches : undefined }) }];
  });
}

/**
 * The branches that hold what answers a filter, the best first: the places of groups are then those of the best-first
 * list. Topics stand without their areas, which would only part them from what is looked for.
 */
export function bestBranches(branches: readonly TreeBranch[], groups: Groups): readonly TreeBranch[] {
  const bestOf = ({ id }: TreeBranch) => groups.get(id)?.places[0] ?? Infinity;
  return branches.flatMap((branch) => branch.branches ?? branch).toSorted((a, b) => bestOf(a) - bestOf(b));
}

/** How many different papers some groups hold. */
function countPlaces(groups: readonly Group[]): number {
  const [first, ...others] = groups;
  if (others.length === 0) return first?.places.length ?? 0;
  const places = new Set<number>();
  for (const group of groups) for (const place of Array.from(group.places)) places.add(place);
  return places.size;
}
