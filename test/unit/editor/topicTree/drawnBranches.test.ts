import assert from 'node:assert/strict';
import { DrawnBranches, type DrawnRow } from '../../../../src/editor/topicTree/drawnBranches';

const rowsOf = (...hidden: number[]): readonly DrawnRow[] =>
  hidden.map((count) => [{ kind: 'more', of: undefined, hidden: count }, undefined]);

describe('drawn branches', () => {
  const cited = { kind: 'list', path: 'cited', paperCount: 2 } as const;
  const recent = { kind: 'list', path: 'recent', paperCount: 1 } as const;

  it('are stale where their rows are others than when they were drawn', async () => {
    const branches = new DrawnBranches();
    branches.note(cited, rowsOf(1, 2));
    branches.note(recent, rowsOf(1));
    const stale = await branches.findStale(({ path }) =>
      Promise.resolve(path === 'cited' ? rowsOf(2, 1) : rowsOf(1)),
    );
    assert.deepEqual(stale, [cited]);
  });

  it('are taken as they were drawn last', async () => {
    const branches = new DrawnBranches();
    branches.note(cited, rowsOf(1));
    branches.note({ ...cited }, rowsOf(1, 2));
    assert.deepEqual(await branches.findStale(() => Promise.resolve(rowsOf(1, 2))), []);
  });

  it('are stale where a row is marked otherwise', async () => {
    const branches = new DrawnBranches();
    const marked = (times: number): readonly DrawnRow[] => [
      [
        { kind: 'more', of: undefined, hidden: 1 },
        { times, isInBibliography: true, state: undefined },
      ],
    ];
    branches.note(cited, marked(1));
    assert.deepEqual(await branches.findStale(() => Promise.resolve(marked(2))), [cited]);
    assert.deepEqual(await branches.findStale(() => Promise.resolve(marked(1))), []);
  });

  it('are forgotten with the tree that they were drawn in', async () => {
    const branches = new DrawnBranches();
    branches.note(cited, rowsOf(1));
    branches.clear();
    assert.deepEqual(await branches.findStale(() => Promise.resolve(rowsOf(2))), []);
  });
});
