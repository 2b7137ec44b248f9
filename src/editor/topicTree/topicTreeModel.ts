import { compareNewestFirst, type Library } from '../../core/library';
import type { Paper } from '../../core/paper';
import type { Taxonomy, Topic } from '../../topics/taxonomy';

/** A branch or leaf of the tree. Papers carry their topic, since one paper may stand under several. */
export type TopicTreeNode = AreaNode | TopicNode | PaperNode;

export interface AreaNode {
  readonly kind: 'area';
  readonly name: string;
  readonly topics: readonly TopicNode[];
  /** How many different papers its topics hold. */
  readonly paperCount: number;
}

export interface TopicNode {
  readonly kind: 'topic';
  readonly topic: Topic;
  readonly papers: readonly PaperNode[];
}

export interface PaperNode {
  readonly kind: 'paper';
  readonly paper: Paper;
  readonly topic: Topic;
}

/** The tree of a library: areas and topics in the taxonomy's order without empty ones, papers newest first. */
export function buildTopicTree(library: Library, taxonomy: Taxonomy): readonly AreaNode[] {
  const papersByTopic = new Map<string, Paper[]>();
  for (const paper of [...library.papers].sort(compareNewestFirst)) {
    for (const id of paper.topics) {
      const papers = papersByTopic.get(id);
      if (papers) papers.push(paper);
      else papersByTopic.set(id, [paper]);
    }
  }
  return taxonomy.flatMap(({ area, topics }): AreaNode[] => {
    const nodes = topics.flatMap((topic): TopicNode[] => {
      const papers = papersByTopic.get(topic.id);
      if (!papers) return [];
      return [{ kind: 'topic', topic, papers: papers.map((paper) => ({ kind: 'paper', paper, topic })) }];
    });
    if (nodes.length === 0) return [];
    const distinct = new Set(nodes.flatMap((node) => node.papers.map(({ paper }) => paper.id)));
    return [{ kind: 'area', name: area, topics: nodes, paperCount: distinct.size }];
  });
}
