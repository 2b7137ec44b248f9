import assert from 'node:assert/strict';
import { describeBranches, describePapers } from '../../../../src/editor/topicTree/topicTreeModel';
import { createPaper } from '../../../support/builders/paper';

const topic = (id: string) => ({ id, name: id.toUpperCase(), description: `About ${id}.` });
const taxonomy = [{ area: 'Area One', topics: [topic('a'), topic('b')] }];
const area = {
  id: 'Area One',
  name: 'Area One',
  paperCount: 2,
  branches: [{ id: 'b', name: 'B', paperCount: 1 }],
};
const areas = [area, { id: '', name: '', paperCount: 3 }];

describe('the branches of the tree', () => {
  it('have areas with topics and what these are about, and one for papers of no topic', () => {
    const [first, unsorted] = describeBranches(areas, { grouping: 'topic', filter: '' }, taxonomy);
    assert.deepEqual(
      first?.topics?.map(({ branch, description }) => [branch.name, description]),
      [['B', 'About b.']],
    );
    assert.equal(unsorted?.topics, undefined);
  });

  it('have paths of their own, and others where a filter holds', () => {
    const topics = area.branches;
    const pathsOf = (filter: string) =>
      describeBranches(filter ? topics : areas, { grouping: 'topic', filter }, taxonomy).flatMap((node) => [
        node.path,
        ...(node.topics ?? []).map(({ path }) => path),
      ]);
    const all = [...pathsOf(''), ...pathsOf('sinks')];
    assert.equal(new Set(all).size, all.length);
    assert.deepEqual(pathsOf('sinks'), pathsOf('other'), 'what is unfolded stays from letter to letter');
  });

  describe('that a filter leaves', () => {
    it('are topics by themselves, and what these are about', () => {
      const found = describeBranches(area.branches, { grouping: 'topic', filter: 'sinks' }, taxonomy);
      assert.deepEqual(
        found.map(({ branch, description, topics }) => [branch.name, description, topics]),
        [['B', 'About b.', undefined]],
      );
    });

    const describeYears = (...counts: readonly number[]) =>
      describeBranches(
        counts.map((paperCount, n) => ({ id: String(n), name: String(n), paperCount })),
        { grouping: 'year', filter: 'sinks' },
        taxonomy,
      );
    const areUnfolded = (...counts: readonly number[]) =>
      describeYears(...counts).map(({ isUnfolded }) => isUnfolded);

    it('are unfolded, and without one none is', () => {
      assert.deepEqual(areUnfolded(20, 1, 1), [true, true, true]);
      const all = describeBranches(areas, { grouping: 'topic', filter: '' }, taxonomy);
      assert.ok(all.every(({ isUnfolded }) => !isUnfolded));
    });

    it('are folded after more papers than are seen at once, of which a large branch shows only its best', () => {
      assert.deepEqual(areUnfolded(...Array<number>(7).fill(9000)), [
        ...Array<boolean>(5).fill(true),
        false,
        false,
      ]);
    });

    it('have another path when they are unfolded, since VS Code leaves a row that it knows as it is', () => {
      const [last, first] = [describeYears(20, 20, 20, 20, 20, 1)[5], describeYears(1, 1, 1, 1, 1, 1)[5]];
      assert.notEqual(last?.path, first?.path);
    });
  });

  it('tell one paper in two branches apart', () => {
    const papers = [{ paper: createPaper(), highlights: [] }];
    const nodes = ['topic:a', 'topic:b'].flatMap((path) => describePapers(papers, { path }));
    assert.notEqual(nodes[0]?.path, nodes[1]?.path);
  });
});
