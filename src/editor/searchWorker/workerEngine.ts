import type { Paper } from '../../core/paper';
import type { TopicNames } from '../../search/fieldText';
import type { SearchMessage, SearchReply, SearchRequest } from '../../search/searchServer';
import type { ReportProgress, SearchEngine } from './searchEngine';
import type { SearchHit } from '../../search/searchHit';
import type { WorkerPort } from './workerPort';

/** How the answer to one request is delivered. */
interface Pending {
  readonly resolve: (reply: SearchReply) => void;
  readonly reject: (error: Error) => void;
}

/** The index in a worker: nothing that it does ever blocks the extension host. */
export class WorkerEngine implements SearchEngine {
  private readonly pending = new Map<number, Pending>();
  private asked = 0;
  private failure: Error | undefined;
  private readonly indexed: Promise<unknown>;

  constructor(
    private readonly worker: WorkerPort,
    papers: readonly Paper[],
    topicNames: TopicNames,
    private readonly report: ReportProgress,
  ) {
    worker.onMessage((message) => {
      this.deliver(message as SearchReply);
    });
    worker.onError((error) => {
      this.fail(error);
    });
    this.indexed = this.ask({ kind: 'index', papers, topicNames: [...topicNames] });
    // Whoever searches is told of a failure; until somebody does, it must not end the host as unhandled.
    this.indexed.catch(() => undefined);
  }

  async search(query: string, limit: number): Promise<readonly SearchHit[]> {
    // Until then the list would be empty or of chance papers: better to be seen busy.
    await this.indexed;
    const reply = await this.ask({ kind: 'search', query, limit });
    return reply.kind === 'found' ? reply.hits : [];
  }

  dispose(): void {
    this.worker.terminate();
    this.fail(new Error('The search worker was stopped.'));
  }

  private ask(request: SearchRequest): Promise<SearchReply> {
    if (this.failure) return Promise.reject(this.failure);
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.worker.send({ id, request } satisfies SearchMessage);
    });
  }

  private deliver(reply: SearchReply): void {
    if (reply.kind === 'progress') {
      this.report(reply);
      return;
    }
    const asked = this.pending.get(reply.id);
    this.pending.delete(reply.id);
    if (reply.kind === 'failed') asked?.reject(new Error(reply.message));
    else asked?.resolve(reply);
  }

  private fail(error: Error): void {
    this.failure = error;
    for (const { reject } of this.pending.values()) reject(error);
    this.pending.clear();
  }
}
