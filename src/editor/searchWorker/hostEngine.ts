import type { Paper } from '../../core/paper';
import type { TopicNames } from '../../search/text/fieldText';
import { PaperIndex } from '../../search/paperIndex';
import type { SearchHit } from '../../search/searchHit';
import { runInSlices } from '../../core/slices';
import type { ReportProgress, SearchEngine } from './searchEngine';

/**
 * The index in the extension host itself, for hosts that run no workers. Indexing gives way to everything else that
 * the host has to do.
 */
export class HostEngine implements SearchEngine {
  private papers: PaperIndex | undefined;
  private readonly stop = new AbortController();

  constructor(private readonly report: ReportProgress) {}

  async index(papers: readonly Paper[], topicNames: TopicNames): Promise<void> {
    this.papers = new PaperIndex(topicNames);
    await runInSlices(this.papers.put(papers, this.report), {
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
      signal: this.stop.signal,
    });
  }

  search(query: string, limit: number): Promise<readonly SearchHit[]> {
    return Promise.resolve(this.papers?.search(query, limit) ?? []);
  }

  dispose(): void {
    this.stop.abort(new Error('The search was stopped.'));
  }
}
