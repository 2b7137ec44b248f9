import type { Paper } from '../core/paper';
import { PaperIndex } from './paperIndex';
import type { SearchHit } from './searchHit';
import { runInSlices } from './slices';

/** What a worker can be asked. Papers are indexed once; searches may come before that is done and find what is. */
export type SearchRequest =
  | {
      readonly kind: 'index';
      readonly papers: readonly Paper[];
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
  | { readonly kind: 'indexed'; readonly id: number }
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
  let index: PaperIndex | undefined;

  async function answer({ id, request }: SearchMessage): Promise<SearchReply> {
    if (request.kind === 'search') {
      return { kind: 'found', id, hits: index?.search(request.query, request.limit) ?? [] };
    }
    index = new PaperIndex(new Map(request.topicNames));
    const indexing = index.put(request.papers, (progress) => {
      send({ kind: 'progress', id, ...progress });
    });
    await runInSlices(indexing, { pause });
    return { kind: 'indexed', id };
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
