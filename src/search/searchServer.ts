import type { Paper } from '../core/paper';
import { PaperIndex } from './paperIndex';
import type { SearchHit } from './searchHit';
import { runInSlices } from '../core/slices';

/** What a worker can be asked: papers come in batches, are indexed once all are there, and can be searched then. */
export type SearchRequest =
  | { readonly kind: 'add'; readonly papers: readonly Paper[] }
  | {
      readonly kind: 'index';
      /** Topic ids and names; a map does not pass through every host's messages. */
      readonly topicNames: readonly (readonly [id: string, name: string])[];
    }
  | { readonly kind: 'search'; readonly query: string; readonly limit: number };

/** A request, numbered so that its answer finds back. */
export interface SearchMessage {
  readonly id: number;
  readonly request: SearchRequest;
}

/** What the worker sends: the answer to a request, or how far indexing has come. */
export type SearchReply =
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'found'; readonly id: number; readonly hits: readonly SearchHit[] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/**
 * Answers requests: the part of a search worker that no host is needed for.
 *
 * @param send passes a reply to whoever asked
 * @param pause lets messages that have arrived be handled
 * @returns takes the requests; searches are answered in the order in which they come
 */
export function createSearchServer(
  send: (reply: SearchReply) => void,
  pause: () => Promise<void>,
): (message: SearchMessage) => Promise<void> {
  let added: Paper[] = [];
  let index: PaperIndex | undefined;

  async function answer({ id, request }: SearchMessage): Promise<SearchReply> {
    switch (request.kind) {
      case 'add':
        added.push(...request.papers);
        return { kind: 'done', id };
      case 'index': {
        index = new PaperIndex(new Map(request.topicNames));
        const indexing = index.put(added, (progress) => {
          send({ kind: 'progress', id, ...progress });
        });
        added = [];
        await runInSlices(indexing, { pause });
        return { kind: 'done', id };
      }
      case 'search':
        return { kind: 'found', id, hits: index?.search(request.query, request.limit) ?? [] };
    }
  }

  return async (message) => {
    try {
      send(await answer(message));
    } catch (error) {
      send({
        kind: 'failed',
        id: message.id,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };
}
