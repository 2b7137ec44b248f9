import type {
  LibraryAnswers,
  LibraryMessage,
  LibraryProgress,
  LibraryReply,
  LibraryRequest,
} from '../../library/libraryMessages';
import type { WorkerPort } from './workerPort';

type Kind = LibraryRequest['kind'];

/** How the answer to one request is delivered. */
interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Asks the library behind a port, wherever that runs. */
export class LibraryClient {
  private readonly pending = new Map<number, Pending>();
  private asked = 0;
  private end: { readonly reason: Error; readonly isCrash: boolean } | undefined;

  /** @param report told how far changes have come */
  constructor(
    private readonly port: WorkerPort,
    private readonly report: (progress: LibraryProgress) => void,
  ) {
    port.onMessage((message) => {
      this.deliver(message as LibraryReply);
    });
    port.onError((error) => {
      this.fail(error, true);
    });
  }

  /** Whether it will answer no more. */
  get isDead(): boolean {
    return this.end !== undefined;
  }

  /** Whether it has ended by itself, and was not stopped. */
  get hasCrashed(): boolean {
    return this.end?.isCrash === true;
  }

  /**
   * Asks and waits for the answer.
   *
   * @throws Error when the library does not run, or fails on this request
   */
  ask<K extends Kind>(
    request: Extract<LibraryRequest, { kind: K }>,
    transfer?: readonly ArrayBuffer[],
  ): Promise<LibraryAnswers[K]> {
    if (this.end) return Promise.reject(this.end.reason);
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve: resolve as Pending['resolve'], reject });
      this.port.send({ id, request } satisfies LibraryMessage, transfer);
    });
  }

  dispose(): void {
    this.port.terminate();
    this.fail(new Error('The library was stopped.'), false);
  }

  private deliver(reply: LibraryReply): void {
    if (reply.kind === 'progress') {
      this.report(reply.progress);
      return;
    }
    const asked = this.pending.get(reply.id);
    this.pending.delete(reply.id);
    if (reply.kind === 'failed') asked?.reject(new Error(reply.message));
    else asked?.resolve(reply.answer);
  }

  private fail(reason: Error, isCrash: boolean): void {
    // A worker that has failed or was stopped says once more that it has ended.
    this.end ??= { reason, isCrash };
    for (const { reject } of this.pending.values()) reject(reason);
    this.pending.clear();
  }
}
