import type { Paper } from '../../../src/core/paper';

/** A paper of which a test states only what matters to it. */
export function createPaper(fields: Partial<Paper> = {}): Paper {
  const title = fields.title ?? 'Efficient Streaming Language Models with Attention Sinks';
  return {
    id: `title:${title}`,
    key: 'xiao2023efficient',
    sourceTitle: title,
    title,
    abstract: '',
    authors: ['Guangxuan Xiao', 'Yuandong Tian', 'Beidi Chen'],
    year: 2023,
    kind: 'preprint',
    topics: [],
    origins: [],
    ...fields,
  };
}
