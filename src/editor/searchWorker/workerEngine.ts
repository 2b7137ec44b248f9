import type { Paper } from '../../core/paper';
import type { TopicNames } from '../../search/text/fieldText';
import type { SearchHit } from '../../search/searchHit';
import type { SearchMessage, SearchReply, SearchRequest } from '../../search/searchServer';
import type { ReportProgress, SearchEngine } from './searchEngine';
import type { WorkerPort } from './workerPort';

/** Papers in one message: copying so many keeps the host for a few milliseconds, all of a large library for many frames. */
const PAPERS_A_MESSAGE = 500;

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

  constructor(
    private readonly worker: WorkerPort,
    private readonly report: ReportProgress,
  ) {
    worker.onMessage((message) => {
      this.deliver(message as SearchReply);
    });
    worker.onError((error) => {
      this.fail(error);
    });
  }

  /**
   * Hands the papers over and waits until they are indexed.
   *
   * @throws Error when the worker does not run or fails
   */
  async index(papers: readonly Paper[], topicNames: TopicNames): Promise<void> {
    for (let start = 0; start < papers.length; start += PAPERS_A_MESSAGE) {
      await this.ask({ kind: 'add', papers: papers.slice(start, start + PAPERS_A_MESSAGE) });
    }
    await this.ask({ kind: 'index', topicNames: [...topicNames] });
  }

  async search(query: string, limit: number): Promise<readonly SearchHit[]> {
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
