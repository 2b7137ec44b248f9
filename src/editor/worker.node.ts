import { Worker } from 'node:worker_threads';
import type { CreateHostPort, StartWorker } from './library/workerPort';

/** Every Node host runs workers. */
export const createHostPort: CreateHostPort | undefined = undefined;

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
