import type { Paper } from '../../core/paper';

/** What a citation key is made of: a paper, or an entry of a bibliography as far as it tells. */
export interface KeySource extends Partial<
  Pick<
    Paper,
    'arxiv' | 'authorCount' | 'doi' | 'kind' | 'pages' | 'published' | 'topics' | 'venue' | 'volume' | 'year'
  >
> {
  readonly authors: readonly string[];
  /** The uncleaned title: a better cleaning must never change a key that documents already cite. */
  readonly sourceTitle: string;
}
