import assert from 'node:assert/strict';
import { DrawnBranches } from '../../../src/editor/topicTree/drawnBranches';

describe('drawn branches', () => {
  const cited = { kind: 'list', path: 'cited', paperCount: 2 } as const;
  const recent = { kind: 'list', path: 'recent', paperCount: 1 } as const;

  it('are stale where their rows are described otherwise than when they were drawn', async () => {
    const branches = new DrawnBranches();
    branches.note(cited, 'one, two');
    branches.note(recent, 'one');
    const stale = await branches.findStale(({ path }) =>
      Promise.resolve(path === 'cited' ? 'two, one' : 'one'),
    );
    assert.deepEqual(stale, [cited]);
  });

  it('are taken as they were drawn last', async () => {
    const branches = new DrawnBranches();
    branches.note(cited, 'one');
    branches.note({ ...cited }, 'one, two');
    assert.deepEqual(await branches.findStale(() => Promise.resolve('one, two')), []);
  });

  it('are forgotten with the tree that they were drawn in', async () => {
    const branches = new DrawnBranches();
    branches.note(cited, 'one');
    branches.clear();
    assert.deepEqual(await branches.findStale(() => Promise.resolve('two')), []);
  });
});
