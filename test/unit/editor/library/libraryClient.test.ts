import assert from 'node:assert/strict';
import { LibraryClient } from '../../../../src/editor/library/libraryClient';
import type { WorkerPort } from '../../../../src/editor/library/workerPort';
import type { LibraryMessage } from '../../../../src/library/libraryMessages';
import { createLibraryServer } from '../../../../src/library/libraryServer';
import { createPaper } from '../../../support/builders/paper';
import { encodeIndex } from '../../../support/library/testLibrary';

/** A worker in this thread: the real server behind a port that can be made to fail. */
function createLocalWorker(): WorkerPort & { readonly fail: (error: Error) => void } {
  let deliver: (message: unknown) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const serve = createLibraryServer(
    (reply) => {
      deliver(structuredClone(reply));
    },
    () => new Promise((resolve) => setImmediate(resolve)),
  );
  return {
    send: (message) => void serve(structuredClone(message) as LibraryMessage),
    onMessage: (listener) => {
      deliver = listener;
    },
    onError: (listener) => {
      fail = listener;
    },
    terminate: () => undefined,
    fail: (error) => {
      fail(error);
    },
  };
}

const source = { id: 'test', name: 'test', rank: 0, stamp: '' };
const papers = Array.from({ length: 1200 }, (_, n) =>
  createPaper({ id: `paper ${n}`, title: `Decoding number${n}` }),
);

describe('LibraryClient', () => {
  it('finds the papers that it has put, and reports how far indexing has come', async () => {
    const reports: number[] = [];
    const client = new LibraryClient(createLocalWorker(), ({ done }) => reports.push(done));
    await client.ask({ kind: 'put-index', source, file: 'papers.json', bytes: encodeIndex(papers) });
    for (const n of [0, 700, 1199]) {
      const [first] = await client.ask({ kind: 'search', query: `number${n}`, limit: 3 });
      assert.equal(first?.paper.id, `paper ${n}`);
    }
    assert.equal(reports.at(-1), papers.length);
  });

  it('tells everybody who waits when the worker fails, and whoever asks later', async () => {
    const worker = createLocalWorker();
    const client = new LibraryClient(worker, () => undefined);
    const putting = client.ask({
      kind: 'put-index',
      source,
      file: 'papers.json',
      bytes: encodeIndex(papers),
    });
    worker.fail(new Error('no worker here'));
    await assert.rejects(putting, /no worker here/);
    await assert.rejects(client.ask({ kind: 'search', query: 'decoding', limit: 1 }), /no worker here/);
    assert.ok(client.isDead && client.hasCrashed);
  });

  it('keeps to the first reason why its worker has ended', async () => {
    const worker = createLocalWorker();
    const client = new LibraryClient(worker, () => undefined);
    worker.fail(new Error('out of memory'));
    worker.fail(new Error('ended with code 1'));
    client.dispose();
    await assert.rejects(client.ask({ kind: 'newest', limit: 1 }), /out of memory/);
    assert.ok(client.hasCrashed);
  });

  it('answers no more after it was disposed of', async () => {
    const client = new LibraryClient(createLocalWorker(), () => undefined);
    client.dispose();
    await assert.rejects(client.ask({ kind: 'search', query: 'decoding', limit: 1 }), /stopped/);
    assert.ok(client.isDead && !client.hasCrashed);
  });
});
