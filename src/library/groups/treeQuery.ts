import type { Paper } from '../../core/paper';
import type { Range } from '../../search/searchHit';

/** By what the papers of a tree are put together. */
export const GROUPINGS = ['topic', 'year', 'venue', 'author', 'source', 'reading'] as const;
/** One of them. */
export type Grouping = (typeof GROUPINGS)[number];

/** In which order the papers of a branch stand: newest first, by title, or first what has most of something. */
export const PAPER_ORDERS = ['date', 'title', 'comments', 'cited'] as const;
/** One of them. */
export type PaperOrder = (typeof PAPER_ORDERS)[number];

/** How far a person has come with a paper of their reading list. */
export const READING_STATES = ['reading', 'unread', 'read'] as const;
/** One of them. */
export type ReadingState = (typeof READING_STATES)[number];

/** Which papers a tree shows, and how. It names all that the answer hangs on, so a library that starts anew can answer. */
export interface TreeQuery {
  readonly grouping: Grouping;
  readonly order: PaperOrder;
  /** Only papers that answer it, the best first; empty for all papers. */
  readonly filter: string;
  /** How often each citation key is cited here, for the order by that. */
  readonly cited?: readonly (readonly [key: string, times: number])[];
  /** The papers of the reading list, for the grouping by that. */
  readonly reading?: readonly (readonly [id: Paper['id'], state: ReadingState])[];
}

/** A branch of a tree, of which an area holds topics. */
export interface TreeBranch {
  /** What it is asked for by: a topic's id, a year, a folded name; empty for papers of which it is not known. */
  readonly id: string;
  /** As the first of its papers writes it. */
  readonly name: string;
  /** How many different papers it holds. */
  readonly paperCount: number;
  readonly branches?: readonly TreeBranch[];
}

/** The branches of a tree. */
export interface TreeBranches {
  /** The first ones; with a filter the best first. By topic the areas that have papers, with a filter the topics. */
  readonly branches: readonly TreeBranch[];
  /** How many more there are. */
  readonly hidden: number;
  /** How many different papers all of them hold. */
  readonly paperCount: number;
  /** Whether more papers answer the filter than are looked at. */
  readonly isCut: boolean;
}

/** A paper in a branch. */
export interface BranchPaper {
  readonly paper: Paper;
  /** What of its title answers the filter; ascending, not overlapping. */
  readonly highlights: readonly Range[];
}
