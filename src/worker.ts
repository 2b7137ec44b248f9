import type { LibraryMessage } from './library/libraryMessages';
import { createLibraryServer } from './library/libraryServer';

/** What this script needs of its host: Node's `parentPort`, or the global scope of a web worker. */
interface HostPort {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
}

/** Node's `process`, which a web worker lacks; asked for by name, since one bundle serves both hosts. */
interface NodeProcess {
  getBuiltinModule(name: 'node:worker_threads'): {
    readonly parentPort: HostPort & {
      on(event: 'message', listener: (message: LibraryMessage) => void): void;
    };
  };
}

const node = (globalThis as { process?: Partial<NodeProcess> }).process;
const parentPort = node?.getBuiltinModule?.('node:worker_threads').parentPort;
const host: HostPort = parentPort ?? globalThis;

const serve = createLibraryServer(
  (reply, transfer = []) => {
    host.postMessage(reply, [...transfer]);
  },
  () => new Promise((resolve) => setTimeout(resolve, 0)),
);

if (parentPort) parentPort.on('message', (message) => void serve(message));
else {
  addEventListener('message', (event) => {
    void serve((event as MessageEvent<LibraryMessage>).data);
  });
}
