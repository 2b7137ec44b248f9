import { Worker } from 'node:worker_threads';
import type { StartWorker } from './library/workerPort';

/** Starts a worker thread in the Node host. */
export const startWorker: StartWorker = (script) => {
  const worker = new Worker(script.fsPath);
  return Promise.resolve({
    send: (message, transfer = []) => {
      worker.postMessage(message, [...transfer]);
    },
    onMessage: (listener) => worker.on('message', listener),
    onError: (listener) => worker.on('error', listener),
    terminate: () => void worker.terminate(),
  });
};
