import type { Paper } from '../core/paper';
import type { Slices } from '../core/slices';
import type { AskedLibrary } from './answers';

/** A paper that is like another, and what the two have in common. */
export interface RelatedPaper {
  readonly paper: Paper;
  /** Words of title and abstract as the paper that was asked for writes them, the most telling first. */
  readonly words: readonly string[];
  /** Ids of the topics that both have. */
  readonly topics: readonly string[];
}

/** So many papers that share words are looked at for their topics. */
const CANDIDATES = 100;
/** What a topic in common counts beside words, of which the likest paper has 1; less where it is not the main one. */
const MAIN_TOPIC = 1;
const OTHER_TOPIC = 0.5;

/**
 * The papers most like one, best first, at most `limit`: by the words that they share, and by their topics, since two
 * papers on one subject may name it by different words. None for a paper that is not there.
 */
export function* relatedPapers(
  library: Pick<AskedLibrary, 'get' | 'index'>,
  id: Paper['id'],
  limit: number,
): Slices<readonly RelatedPaper[]> {
  const asked = library.get(id);
  if (!asked) return [];
  const found = yield* library.index.related(id, CANDIDATES);
  const best = found[0]?.score ?? 1;
  return found
    .flatMap(({ id: other, score, shared }) => {
      const paper = library.get(other);
      if (!paper) return [];
      const words = shared.map(({ field, range: [start, end] }) => asked[field].slice(start, end));
      const topics = asked.topics.filter((topic) => paper.topics.includes(topic));
      return [{ paper, words, topics, likeness: score / best + weighTopics(asked, paper, topics) }];
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ paper, words, topics }) => ({ paper, words, topics }));
}

function weighTopics(a: Paper, b: Paper, shared: readonly string[]): number {
  if (shared.length === 0) return 0;
  return a.topics[0] === b.topics[0] ? MAIN_TOPIC : OTHER_TOPIC;
}
