import type { Library } from '../core/library';
import type { Paper } from '../core/paper';
import { createPaperSearch } from '../search/createPaperSearch';
import { explainHit } from '../search/explainHit';
import type { TopicNames } from '../search/fieldText';
import type { PaperSearch } from '../search/paperSearch';

/** A paper that answers a query, and why, in words. */
export interface FoundPaper {
  readonly paper: Paper;
  readonly reason: string;
}

/** Searches the library; the index is built at the first query, not at start. */
export class LibrarySearch {
  private engine: PaperSearch | undefined;

  constructor(
    private readonly library: Library,
    private readonly topicNames: TopicNames,
  ) {}

  /** The best papers for a query, best first, at most `limit`. */
  find(query: string, limit: number): Promise<readonly FoundPaper[]> {
    this.engine ??= createPaperSearch(this.library.papers, this.topicNames);
    const found = this.engine.search(query, limit).flatMap((hit): FoundPaper[] => {
      const paper = this.library.byId.get(hit.id);
      return paper ? [{ paper, reason: explainHit(hit, paper, this.topicNames) }] : [];
    });
    return Promise.resolve(found);
  }
}
