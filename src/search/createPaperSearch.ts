import type { Paper } from '../core/paper';
import type { TopicNames } from './fieldText';
import { PaperIndex } from './paperIndex';
import type { PaperSearch } from './paperSearch';
import { runNow } from './slices';

/** Indexes a small library in one go (some tenths of a second for 245 papers); larger ones go through `PaperIndex.put`. */
export function createPaperSearch(papers: readonly Paper[], topicNames: TopicNames): PaperSearch {
  const index = new PaperIndex(topicNames);
  runNow(index.put(papers));
  return index;
}
