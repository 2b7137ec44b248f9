import { Worker } from 'node:worker_threads';
import type { StartWorker } from './library/workerPort';

/**
 * More of its heap than any library needs, in megabytes. The heaps of all threads of a desktop's host share 4 GB, and a
 * worker that had used up these would end the host with all extensions in it, not only itself. From 2 GB on V8 lets a
 * heap grow to four times what is in use before it clears it up, below to less than two.
 */
const MOST_MEMORY = 1536;

/** Starts a worker thread in the Node host. */
export const startWorker: StartWorker = (script) => {
  const worker = new Worker(script.fsPath, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
  return Promise.resolve({
    send: (message, transfer = []) => {
      worker.postMessage(message, [...transfer]);
    },
    onMessage: (listener) => worker.on('message', listener),
    onError: (listener) => {
      worker.on('error', listener);
      // It may end without an error, and whoever waits for an answer would wait on.
      worker.on('exit', (code) => {
        listener(new Error(`The library's worker has ended with code ${code}.`));
      });
    },
    terminate: () => void worker.terminate(),
  });
};
