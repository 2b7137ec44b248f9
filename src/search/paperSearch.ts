import type { SearchHit } from './searchHit';

/** Ranks papers for a query. Implemented by the index itself and by whatever asks a worker's index. */
export interface PaperSearch {
  /**
   * The papers that answer a query, best first, at most `limit`.
   *
   * Any text is a query: unfinished operators are ordinary words, and a query without words finds nothing.
   */
  search(query: string, limit: number): readonly SearchHit[];
}
