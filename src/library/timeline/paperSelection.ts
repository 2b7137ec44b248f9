import type { Paper } from '../../core/paper';
import type { TreeQuery } from '../groups/treeQuery';

/** Papers that are looked at together: those of branches of a tree, each once, or some that a person has chosen. */
export type PaperSelection =
  | {
      readonly kind: 'branches';
      readonly tree: TreeQuery;
      /** Their ids, of an area those of its topics; undefined for the whole tree. */
      readonly branches?: readonly string[];
    }
  | { readonly kind: 'papers'; readonly ids: readonly Paper['id'][] };

/**
 * A stretch of time, by its first and last date as `dateOf` writes them, the shorter before the longer: the year 2023
 * with all its months is `2023` to `2023-12`, what is known of it by the year alone `2023` to `2023`, papers without a
 * date `''` to `''`.
 */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** When some papers were published. */
export interface PaperDates {
  /** How many papers have a date, as exactly as it is known: `['2023-09', 4]`, `['2023', 1]`, `['', 2]`; ascending. */
  readonly counts: readonly (readonly [date: string, paperCount: number])[];
  /** Whether more papers answer the filter of the tree than are looked at. */
  readonly isCut: boolean;
}

/** The papers of a period. */
export interface PeriodPapers {
  /** The first ones. */
  readonly papers: readonly Paper[];
  readonly paperCount: number;
}
