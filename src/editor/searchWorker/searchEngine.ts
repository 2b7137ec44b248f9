import type { Paper } from '../../core/paper';
import type { TopicNames } from '../../search/text/fieldText';
import type { SearchHit } from '../../search/searchHit';

/** Told after each batch how many papers have been indexed. */
export type ReportProgress = (progress: { readonly done: number; readonly total: number }) => void;

/** Ranks the papers of a library, wherever the index is kept. */
export interface SearchEngine {
  /** Indexes papers, once; nothing is found before that is done. */
  index(papers: readonly Paper[], topicNames: TopicNames): Promise<void>;
  /** The best papers for a query, best first, at most `limit`. */
  search(query: string, limit: number): Promise<readonly SearchHit[]>;
  dispose(): void;
}
