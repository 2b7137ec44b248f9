import type { Problem } from '../sources/problem';
import { readTopicsFile } from '../topics/file/readTopicsFile';
import { parseTopicRules } from '../topics/rules';
import { createSorter, type SortPaper } from '../topics/sorter';
import { parseTaxonomy, type Taxonomy, topicIds } from '../topics/taxonomy';

/** By what the papers of all sources are sorted. */
export interface LibraryTopics {
  readonly taxonomy: Taxonomy;
  readonly sort: SortPaper;
  /** What in the workspace's own file was not used. */
  readonly problems: readonly Problem[];
}

/** Topics as parsed JSON: all parts are checked when they are used. */
export interface TopicsJson {
  /** Of the file `dist/topics.json`. */
  readonly taxonomy: unknown;
  readonly rules: unknown;
  /** The workspace's own file, if there is one. */
  readonly own?: { readonly source: string; readonly value: unknown };
}

/**
 * The tree of topics and what sorts papers into it.
 *
 * @throws Error that names the place, for a wrong shape of what the extension ships
 */
export function createTopics({ taxonomy: json, rules, own }: TopicsJson): LibraryTopics {
  const taxonomy = parseTaxonomy(json);
  const bundled = { taxonomy, rules: parseTopicRules(rules, topicIds(taxonomy)) };
  const { topics, problems } = own
    ? readTopicsFile(own.source, own.value, bundled)
    : { topics: bundled, problems: [] };
  return { taxonomy: topics.taxonomy, sort: createSorter(topics.rules), problems };
}
