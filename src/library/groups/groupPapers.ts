import type { Paper } from '../../core/paper';
import type { Slices } from '../../core/slices';
import type { BranchName } from './branchesOf';

/** So many papers are read from their texts in a few milliseconds. */
const STRETCH = 256;

/** The papers of a branch. */
export interface Group {
  /** As the first of its papers writes it. */
  readonly name: string;
  /** Their places in the list that was grouped, ascending. */
  readonly places: ArrayLike<number>;
}

/** The branches of a list of papers, by id. */
export type Groups = ReadonlyMap<string, Group>;

/** Puts papers together, reading each once. */
export function* groupPapers(
  papers: Iterable<Paper>,
  branchesOf: (paper: Paper) => readonly BranchName[],
): Slices<Groups> {
  const groups = new Map<string, { readonly name: string; readonly places: number[] }>();
  let place = 0;
  for (const paper of papers) {
    for (const { id, name } of branchesOf(paper)) {
      const group = groups.get(id);
      if (group) group.places.push(place);
      else groups.set(id, { name, places: [place] });
    }
    place += 1;
    if (place % STRETCH === 0) yield;
  }
  return groups;
}
