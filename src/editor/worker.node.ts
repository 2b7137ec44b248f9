import { open } from 'node:fs/promises';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { OpenFromDisk, StartWorker } from './library/workerPort';

/**
 * In megabytes. V8 lets a heap grow the less beyond what is in use before it clears it up, the lower its limit is, and
 * from 2 GB on to four times as much. A `.bib` is read entry by entry, in 300 to 400 MB for 100,000; of other formats the
 * largest file that is read at all, 256 MB with letters beyond Latin-1, takes more than 768 MB and was read with 1024.
 * Young objects are cleared up in between; what V8 would give them was three times as much. The heaps of all threads of a
 * desktop's host share 4 GB, and a worker that had used up these would end the host with all extensions in it.
 */
const MOST_MEMORY: ResourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 24 };

/** Starts a worker thread in the Node host. */
export const startWorker: StartWorker = (script) => {
  const worker = new Worker(script.fsPath, { resourceLimits: MOST_MEMORY });
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

/** Opens a file in the Node host. */
export const openFromDisk: OpenFromDisk = async (path) => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const read = async (into: Uint8Array, at: number) =>
      (await file.read(into, 0, into.length, at)).bytesRead;
    return { size, read, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
};
