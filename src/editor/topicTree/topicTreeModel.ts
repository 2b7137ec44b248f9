import { compareNewestFirst, type Library } from '../../core/library';
import type { Paper } from '../../core/paper';
import type { Taxonomy, Topic } from '../../topics/taxonomy';

/** A branch or leaf of the tree. Papers carry their topic, since one paper may stand under several. */
export type TopicTreeNode = AreaNode | TopicNode | PaperNode;

/** A named group of topics. */
export interface AreaNode {
  readonly kind: 'area';
  readonly name: string;
  readonly topics: readonly TopicNode[];
  /** How many different papers its topics hold. */
  readonly paperCount: number;
}

/** A topic with its papers, newest first. */
export interface TopicNode {
  readonly kind: 'topic';
  readonly topic: Topic;
  readonly papers: readonly PaperNode[];
}

/** A paper under one of its topics. */
export interface PaperNode {
  readonly kind: 'paper';
  readonly paper: Paper;
  readonly topic: Topic;
}

/** Where papers stand that fit none of the topics: the picker finds them, so the tree must not hide them. */
const UNSORTED: Topic = { id: '', name: 'Unsorted', description: 'Papers that fit none of the topics.' };

/** The tree of a library: areas and topics in the taxonomy's order without empty ones, papers newest first. */
export function buildTopicTree(library: Library, taxonomy: Taxonomy): readonly AreaNode[] {
  const papersByTopic = new Map<string, Paper[]>();
  for (const paper of [...library.papers].sort(compareNewestFirst)) {
    for (const id of paper.topics.length > 0 ? paper.topics : [UNSORTED.id]) {
      const papers = papersByTopic.get(id);
      if (papers) papers.push(paper);
      else papersByTopic.set(id, [paper]);
    }
  }
  return [...taxonomy, { area: UNSORTED.name, topics: [UNSORTED] }].flatMap(
    ({ area, topics }): AreaNode[] => {
      const nodes = topics.flatMap((topic): TopicNode[] => {
        const papers = papersByTopic.get(topic.id);
        if (!papers) return [];
        return [{ kind: 'topic', topic, papers: papers.map((paper) => ({ kind: 'paper', paper, topic })) }];
      });
      if (nodes.length === 0) return [];
      const distinct = new Set(nodes.flatMap((node) => node.papers.map(({ paper }) => paper.id)));
      return [{ kind: 'area', name: area, topics: nodes, paperCount: distinct.size }];
    },
  );
}
