import type { LibraryMessage } from '../../library/libraryMessages';
import { createLibraryServer } from '../../library/libraryServer';
import type { CreateHostPort } from './workerPort';

/** The library in the extension host itself, for hosts that run no workers. It gives way to all else that the host does. */
export const createHostPort: CreateHostPort = () => {
  let deliver: (message: unknown) => void = () => undefined;
  let isStopped = false;
  const pause = () =>
    new Promise<void>((resolve, reject) => {
      setTimeout(() => {
        if (isStopped) reject(new Error('The library was stopped.'));
        else resolve();
      }, 0);
    });
  const serve = createLibraryServer((reply) => {
    deliver(reply);
  }, pause);
  return {
    send: (message) => void serve(message as LibraryMessage),
    onMessage: (listener) => {
      deliver = listener;
    },
    // What fails here is told as the answer to the request that failed.
    onError: () => undefined,
    terminate: () => {
      isStopped = true;
    },
  };
};
