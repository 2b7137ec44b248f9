import type { Paper } from '../core/paper';
import type { RenamedPaper } from '../library/libraryMessages';

/**
 * Under which ids papers were stored that the library of this workspace has under others: a paper that was given a DOI has
 * another id since, and where two workspaces know different things of one, it has an id in each. So what is stored
 * stays under the id that it has, for the other workspace to find, and is found here by any.
 */
export class FormerIds {
  private readonly current: ReadonlyMap<Paper['id'], Paper['id']>;

  constructor(renamed: readonly RenamedPaper[] = []) {
    this.current = new Map(renamed);
  }

  /** The id that the library has for it; one of which nothing is known is itself. */
  currentOf(id: Paper['id']): Paper['id'] {
    return this.current.get(id) ?? id;
  }

  /** The ids under which something may be stored for a paper, its current one first. */
  allOf(id: Paper['id']): readonly Paper['id'][] {
    const current = this.currentOf(id);
    return [current, ...[...this.current].flatMap(([former, now]) => (now === current ? former : []))];
  }
}
