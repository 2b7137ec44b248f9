import bundledRules from '../../data/topic-rules.json';
import bundledTaxonomy from '../../data/taxonomy.json';
import { parseTopicRules, type TopicRules } from './rules';
import { parseTaxonomy, topicIds, type Taxonomy } from './taxonomy';

/** A taxonomy, and the rules by which papers are sorted into it. Rules name topics of the taxonomy only. */
export interface Topics {
  readonly taxonomy: Taxonomy;
  readonly rules: TopicRules;
}

/** The topics that the extension ships. */
export function bundledTopics(): Topics {
  const taxonomy = parseTaxonomy(bundledTaxonomy);
  return { taxonomy, rules: parseTopicRules(bundledRules, topicIds(taxonomy)) };
}
