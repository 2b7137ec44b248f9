import assert from 'node:assert/strict';
import { WorkerEngine } from '../../../src/editor/searchWorker/workerEngine';
import type { WorkerPort } from '../../../src/editor/searchWorker/workerPort';
import { createSearchServer, type SearchMessage } from '../../../src/search/searchServer';
import { createPaper } from '../../support/builders/paper';

/** A worker in this thread: the real server behind a port that can be made to fail. */
function createLocalWorker(): WorkerPort & { readonly fail: (error: Error) => void } {
  let deliver: (message: unknown) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const serve = createSearchServer(
    (reply) => {
      deliver(structuredClone(reply));
    },
    () => new Promise((resolve) => setImmediate(resolve)),
  );
  return {
    send: (message) => void serve(structuredClone(message) as SearchMessage),
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

const papers = Array.from({ length: 1200 }, (_, n) =>
  createPaper({ id: `paper ${n}`, title: `Decoding number${n}` }),
);

describe('WorkerEngine', () => {
  it('finds papers of every batch that it has sent, and reports how far indexing has come', async () => {
    const reports: number[] = [];
    const engine = new WorkerEngine(createLocalWorker(), ({ done }) => reports.push(done));
    await engine.index(papers, new Map());
    for (const n of [0, 700, 1199]) {
      assert.equal((await engine.search(`number${n}`, 3))[0]?.id, `paper ${n}`);
    }
    assert.equal(reports.at(-1), papers.length);
  });

  it('tells everybody who waits when the worker fails, and whoever asks later', async () => {
    const worker = createLocalWorker();
    const engine = new WorkerEngine(worker, () => undefined);
    const indexing = engine.index(papers, new Map());
    worker.fail(new Error('no worker here'));
    await assert.rejects(indexing, /no worker here/);
    await assert.rejects(engine.search('decoding', 1), /no worker here/);
  });

  it('answers no more after it was disposed of', async () => {
    const engine = new WorkerEngine(createLocalWorker(), () => undefined);
    engine.dispose();
    await assert.rejects(engine.search('decoding', 1), /stopped/);
  });
});
