import type { Paper } from '../../../src/core/paper';
import type { TopicNames } from '../../../src/search/text/fieldText';
import { PaperIndex } from '../../../src/search/paperIndex';
import { runNow } from '../../../src/core/slices';

/** A paper of which a test mentions only what matters to it. */
export function makePaper(facts: Partial<Paper> & { readonly title: string }): Paper {
  return {
    id: `title:${facts.title.toLowerCase()}`,
    key: 'someone2024',
    sourceTitle: facts.title,
    abstract: '',
    authors: [],
    kind: 'preprint',
    topics: [],
    origins: [],
    ...facts,
  };
}

export const topicNames: TopicNames = new Map([['kv-cache', 'KV Cache & Long Context']]);

/** An index over papers, made in one go. */
export function indexPapers(...papers: readonly Paper[]): PaperIndex {
  const index = new PaperIndex(topicNames);
  runNow(index.put(papers));
  return index;
}

/** The ids that a query finds, best first. */
export function found(index: PaperIndex, query: string): string[] {
  return index.search(query, 1000).map(({ id }) => id);
}
