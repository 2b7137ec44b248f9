import { open } from 'node:fs/promises';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { ReadFromDisk, StartWorker } from './library/workerPort';

/**
 * In megabytes. Of its heap 100,000 papers need some 300 while they are read, and V8 lets a heap grow the less beyond what
 * is in use before it clears it up, the lower its limit is: to 1.5 times with this one, to four times from 2 GB on. Young
 * objects are cleared up in between; what V8 would give them was three times as much. The heaps of all threads of a
 * desktop's host share 4 GB, and a worker that had used up these would end the host with all extensions in it.
 */
const MOST_MEMORY: ResourceLimits = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 24 };

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

/** So much is read at a time, in bytes, and so many such parts at once: Node has four threads for all extensions. */
const PART = 1 << 23;
const AT_ONCE = 2;

/** Reads a file in the Node host. */
export const readFromDisk: ReadFromDisk = async (path) => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    // Of its own, and not a piece of Node's shared pool, so that it can be handed over.
    const bytes = new Uint8Array(size);
    let end = size;
    const readPart = async (start: number) => {
      const stop = Math.min(start + PART, size);
      for (let at = start; at < stop;) {
        const { bytesRead } = await file.read(bytes, at, stop - at, at);
        // It has become shorter meanwhile, and is going to be read again.
        if (bytesRead === 0) end = Math.min(end, at);
        at = bytesRead === 0 ? stop : at + bytesRead;
      }
    };
    let next = 0;
    const readOn = async () => {
      while (next < end) {
        const start = next;
        next += PART;
        await readPart(start);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, readOn));
    return end < size ? bytes.slice(0, end) : bytes;
  } finally {
    await file.close();
  }
};
