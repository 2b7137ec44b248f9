import type { Paper } from '../../../core/paper';
import type { Grouping, TreeQuery } from '../../../library/groups/treeQuery';
import type { PaperSelection } from '../../../library/timeline/paperSelection';

/** Of what a timeline is; small enough to be kept by a web view over a reload of the window. */
export type TimelineOf =
  | {
      readonly kind: 'branches';
      readonly title: string;
      readonly grouping: Grouping;
      /** Of the tree; empty for none. */
      readonly filter: string;
      /** As in `PaperSelection`; undefined for the whole tree. */
      readonly branches?: readonly string[];
    }
  | { readonly kind: 'papers'; readonly title: string; readonly ids: readonly Paper['id'][] };

/** Of all ids together: some thousands fit, and an id holds the title where a paper has no other. */
const MOST_CHARACTERS = 200_000;

/** The ids that a timeline keeps: the first ones, where there are too many. */
export function takeIds(papers: readonly Pick<Paper, 'id'>[]): readonly Paper['id'][] {
  let room = MOST_CHARACTERS;
  const end = papers.findIndex(({ id }) => (room -= id.length) < 0);
  return (end < 0 ? papers : papers.slice(0, end)).map(({ id }) => id);
}

/** The papers of a timeline, as the library is asked for them. @param reading the papers of the reading list */
export function selectionOf(of: TimelineOf, reading: NonNullable<TreeQuery['reading']>): PaperSelection {
  if (of.kind === 'papers') return { kind: 'papers', ids: of.ids };
  const { grouping, filter, branches } = of;
  const tree: TreeQuery = { grouping, filter, order: 'date', ...(grouping === 'reading' && { reading }) };
  return { kind: 'branches', tree, ...(branches && { branches }) };
}
