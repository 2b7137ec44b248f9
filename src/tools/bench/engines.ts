import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Paper } from '../../core/paper';
import { fieldText, type TopicNames } from '../../search/text/fieldText';
import { PaperIndex } from '../../search/paperIndex';
import { runNow } from '../../core/slices';

/** A way to search papers: answers a query with the ids of the best papers. */
export type Search = (query: string, limit: number) => readonly string[];

/** Indexes papers by our own engine. */
export function indexOurs(papers: readonly Paper[], topicNames: TopicNames): PaperIndex {
  const index = new PaperIndex(topicNames);
  runNow(index.put(papers));
  return index;
}

/** Searches by our own engine. */
export function searchOurs(index: PaperIndex): Search {
  return (query, limit) => index.search(query, limit).map(({ id }) => id);
}

/** MiniSearch as a careful user sets it up: prefixes, errors in a fifth of the letters, titles three times as heavy. */
export function indexByMiniSearch(papers: readonly Paper[], topicNames: TopicNames): Search {
  const index = new MiniSearch({ fields: ['title', 'abstract', 'metadata'] });
  index.addAll(papers.map((paper) => plainFields(paper, topicNames)));
  const options = { prefix: true, fuzzy: 0.2, boost: { title: 3 } };
  return (query, limit) =>
    index
      .search(query, options)
      .slice(0, limit)
      .map(({ id }) => String(id));
}

/** fuse.js at its best on whole texts: each word for itself, in any order. */
export function indexByFuse(papers: readonly Paper[], topicNames: TopicNames): Search {
  const fuse = new Fuse(
    papers.map((paper) => plainFields(paper, topicNames)),
    {
      keys: [
        { name: 'title', weight: 3 },
        { name: 'abstract', weight: 1 },
        { name: 'metadata', weight: 1 },
      ],
      useTokenSearch: true,
      ignoreLocation: true,
      threshold: 0.3,
    },
  );
  return (query, limit) => fuse.search(query, { limit }).map(({ item }) => item.id);
}

interface PlainFields {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly metadata: string;
}

/** What the others are given: our own fields, those besides title and abstract as one. */
function plainFields(paper: Paper, topicNames: TopicNames): PlainFields {
  const others = ['author', 'organization', 'venue', 'date', 'authorCount', 'topic'] as const;
  return {
    id: paper.id,
    title: paper.title,
    abstract: paper.abstract,
    metadata: others.map((field) => fieldText(paper, field, topicNames)).join(' '),
  };
}
