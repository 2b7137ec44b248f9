import type { Paper } from '../../core/paper';
import type { TopicNames } from '../../search/fieldText';
import { PaperIndex } from '../../search/paperIndex';
import type { SearchHit } from '../../search/searchHit';
import { runInSlices } from '../../search/slices';
import type { ReportProgress, SearchEngine } from './searchEngine';

/**
 * The index in the extension host itself, for hosts that start no workers. Indexing gives way to everything else that
 * the host has to do.
 */
export class HostEngine implements SearchEngine {
  private readonly index: PaperIndex;
  private readonly stop = new AbortController();
  private readonly indexed: Promise<void>;

  constructor(papers: readonly Paper[], topicNames: TopicNames, report: ReportProgress) {
    this.index = new PaperIndex(topicNames);
    this.indexed = runInSlices(this.index.put(papers, report), {
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
      signal: this.stop.signal,
    });
    this.indexed.catch(() => undefined);
  }

  async search(query: string, limit: number): Promise<readonly SearchHit[]> {
    await this.indexed;
    return this.index.search(query, limit);
  }

  dispose(): void {
    this.stop.abort(new Error('The search was stopped.'));
  }
}
