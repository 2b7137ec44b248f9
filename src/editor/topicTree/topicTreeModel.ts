import type { Paper } from '../../core/paper';
import type { AreaBranch, SourceReport } from '../../library/libraryMessages';
import type { Taxonomy, Topic } from '../../topics/taxonomy';

/** A branch or leaf of the tree. Papers carry their topic, since one paper may stand under several. */
export type TopicTreeNode = AreaNode | TopicNode | PaperNode | MoreNode | SourcesNode | SourceNode;

/** A named group of topics. */
export interface AreaNode {
  readonly kind: 'area';
  readonly name: string;
  readonly topics: readonly TopicNode[];
  /** How many different papers its topics hold. */
  readonly paperCount: number;
}

/** A topic, whose papers are asked for when it is unfolded. */
export interface TopicNode {
  readonly kind: 'topic';
  readonly topic: Topic;
  readonly paperCount: number;
}

/** A paper under one of its topics. */
export interface PaperNode {
  readonly kind: 'paper';
  readonly paper: Paper;
  readonly topic: Topic;
}

/** What stands below the papers that are shown of a large topic. */
export interface MoreNode {
  readonly kind: 'more';
  readonly topic: TopicNode;
  /** So many papers are not shown. */
  readonly hidden: number;
}

/** What the library is made of. */
export interface SourcesNode {
  readonly kind: 'sources';
}

/** One source, with what came of reading it. */
export interface SourceNode {
  readonly kind: 'source';
  readonly report: SourceReport;
}

/** Where papers stand that fit none of the topics: the picker finds them, so the tree must not hide them. */
const UNSORTED: Topic = { id: '', name: 'Unsorted', description: 'Papers that fit none of the topics.' };

/** The areas of the tree, with names and descriptions. */
export function describeAreas(areas: readonly AreaBranch[], taxonomy: Taxonomy): readonly AreaNode[] {
  const byId = new Map(
    [...taxonomy.flatMap(({ topics }) => topics), UNSORTED].map((topic) => [topic.id, topic]),
  );
  return areas.map(({ name, paperCount, topics }) => ({
    kind: 'area',
    name: name || UNSORTED.name,
    paperCount,
    topics: topics.flatMap(({ id, paperCount: count }): TopicNode[] => {
      const topic = byId.get(id);
      return topic ? [{ kind: 'topic', topic, paperCount: count }] : [];
    }),
  }));
}
