import type { Paper } from '../core/paper';
import type { Problem } from '../sources/problem';
import type { Taxonomy } from '../topics/taxonomy';
import type { BranchPaper, TreeBranch, TreeBranches, TreeQuery } from './groups/treeQuery';
import type { TopicsJson } from './libraryTopics';
import type { RelatedPaper } from './relatedPapers';
import type { PaperDates, PaperSelection, Period, PeriodPapers } from './timeline/paperSelection';

/** Where papers come from, as the library tells its sources apart. */
export interface Source {
  /** Unique and lasting: the address of a file, or a name of our own. */
  readonly id: string;
  /** What people call it: a path in the workspace, or the name that they gave an import. */
  readonly name: string;
  /** What a source of lower rank says of a paper goes before what others say; the bundled index has the highest. */
  readonly rank: number;
  /** Differs whenever the content may differ: `<modified>:<size>`. */
  readonly stamp: string;
}

/** What came of reading a source. */
export interface SourceReport extends Source {
  readonly papers: number;
  readonly problemCount: number;
  /** The first ones. */
  readonly problems: readonly Problem[];
}

/** A paper that answers a query, and why, in words. */
export interface FoundPaper {
  readonly paper: Paper;
  readonly reason: string;
}

/** An id that a paper had before, or has where less is known of it, and the one that it has. */
export type RenamedPaper = readonly [former: Paper['id'], current: Paper['id']];

/** What the library can be asked. Changes are done one after the other; all else is answered meanwhile. */
export type LibraryRequest =
  /** Before all others, since papers are sorted as they come. */
  | { readonly kind: 'topics'; readonly topics: TopicsJson }
  /** The index that the extension ships, and the name of its file in errors. */
  | { readonly kind: 'put-index'; readonly source: Source; readonly file: string; readonly bytes: Uint8Array }
  /** A file of any format. */
  | { readonly kind: 'put-bytes'; readonly source: Source; readonly bytes: Uint8Array }
  /**
   * A part of a large source that begins at a place of it. Of one that was read before, what has changed is kept; one
   * whose `size` in bytes is told is kept as a whole.
   */
  | {
      readonly kind: 'part';
      readonly source: Source;
      readonly bytes: Uint8Array;
      readonly at: number;
      readonly size?: number;
    }
  /** Reads a source, or what has changed in it, after all its parts. */
  | { readonly kind: 'put-parts'; readonly source: Source }
  | { readonly kind: 'remove'; readonly source: Source['id'] }
  | { readonly kind: 'search'; readonly query: string; readonly limit: number }
  | { readonly kind: 'papers'; readonly ids: readonly Paper['id'][] }
  /** Which of some ids are those that papers had before, or have where less is known of them. Answered after the changes asked for so far. */
  | { readonly kind: 'current-ids'; readonly ids: readonly Paper['id'][] }
  | {
      readonly kind: 'newest';
      readonly limit: number;
      /** Only papers that one of the sources of these names tells of. */
      readonly sources?: readonly Source['name'][];
    }
  /** The branches of a tree, at most `limit`: areas with all their topics, and topics by themselves where a filter holds. */
  | { readonly kind: 'branches'; readonly tree: TreeQuery; readonly limit: number }
  /** Some papers of a branch. */
  | {
      readonly kind: 'branch';
      readonly tree: TreeQuery;
      readonly branch: TreeBranch['id'];
      readonly start: number;
      readonly limit: number;
    }
  /** The papers that some keys stand for, in the order of the keys, at most `limit`; those of the named sources before others. */
  | {
      readonly kind: 'keyed';
      readonly keys: readonly Paper['key'][];
      readonly sources: readonly Source['name'][];
      readonly limit: number;
    }
  | { readonly kind: 'related'; readonly paper: Paper['id']; readonly limit: number }
  /** When the papers of a selection were published. */
  | { readonly kind: 'dates'; readonly of: PaperSelection }
  /** Those of a selection that were published in a period, at most `limit`. */
  | {
      readonly kind: 'period';
      readonly of: PaperSelection;
      readonly period: Period;
      readonly limit: number;
    }
  /** What is to be saved of the library: a head, and pieces by their names, of which most may have been saved before. */
  | { readonly kind: 'save'; readonly stamp: string }
  /** A piece of what is to be saved; refused once the library has changed since. */
  | { readonly kind: 'piece'; readonly name: string }
  /** Hands over a piece that was saved, before the head that names it. */
  | { readonly kind: 'restore-piece'; readonly name: string; readonly bytes: Uint8Array }
  /** Takes what was saved, right after the topics. */
  | { readonly kind: 'restore'; readonly head: Uint8Array; readonly stamp: string }
  /** Gives up the change that is going on; its source is then not there. */
  | { readonly kind: 'cancel' };

/** What each request is answered with. */
export interface LibraryAnswers {
  readonly topics: {
    readonly taxonomy: Taxonomy;
    readonly problems: readonly Problem[];
    /** By which they are told from others. */
    readonly hash: number;
  };
  readonly 'put-index': SourceReport;
  readonly 'put-bytes': SourceReport;
  /** Whether the next one is wanted: otherwise the source has to be handed over as a whole. */
  readonly part: boolean;
  /** Undefined where the source has to be handed over as a whole. */
  readonly 'put-parts': SourceReport | undefined;
  readonly remove: undefined;
  readonly search: readonly FoundPaper[];
  readonly papers: readonly Paper[];
  readonly 'current-ids': readonly RenamedPaper[];
  readonly newest: readonly Paper[];
  readonly branches: TreeBranches;
  readonly branch: readonly BranchPaper[];
  readonly keyed: { readonly papers: readonly Paper[]; readonly paperCount: number };
  readonly related: readonly RelatedPaper[];
  readonly dates: PaperDates;
  readonly period: PeriodPapers;
  readonly save: { readonly head: Uint8Array<ArrayBuffer>; readonly pieces: readonly string[] };
  readonly piece: Uint8Array<ArrayBuffer>;
  readonly 'restore-piece': undefined;
  /** What came of reading each source then; undefined where it was saved by another extension or with other topics. */
  readonly restore: readonly SourceReport[] | undefined;
  readonly cancel: undefined;
}

/** A request, numbered so that its answer finds back. */
export interface LibraryMessage {
  readonly id: number;
  readonly request: LibraryRequest;
}

/** How far a change of the library has come. */
export interface LibraryProgress {
  readonly stage: 'reading' | 'indexing';
  readonly source: Source['name'];
  /** In papers. */
  readonly done: number;
  /** Unknown while a source is being read. */
  readonly total?: number;
}

/** What the library sends: the answer to a request, or how far a change has come. */
export type LibraryReply =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: LibraryAnswers[LibraryRequest['kind']] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | { readonly kind: 'progress'; readonly progress: LibraryProgress };
