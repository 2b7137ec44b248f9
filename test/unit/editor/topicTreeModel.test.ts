import assert from 'node:assert/strict';
import { describeBranches, describePapers } from '../../../src/editor/topicTree/topicTreeModel';
import { createPaper } from '../../support/builders/paper';

const topic = (id: string) => ({ id, name: id.toUpperCase(), description: `About ${id}.` });
const taxonomy = [{ area: 'Area One', topics: [topic('a'), topic('b')] }];
const areas = [
  {
    id: 'Area One',
    name: 'Area One',
    paperCount: 2,
    branches: [{ id: 'b', name: 'B', paperCount: 1 }],
  },
  { id: '', name: '', paperCount: 3 },
];

describe('the branches of the tree', () => {
  it('have areas with topics and what these are about, and one for papers of no topic', () => {
    const [area, unsorted] = describeBranches(areas, { grouping: 'topic', filter: '' }, taxonomy);
    assert.deepEqual(
      area?.topics?.map(({ branch, description }) => [branch.name, description]),
      [['B', 'About b.']],
    );
    assert.equal(unsorted?.topics, undefined);
  });

  it('have paths of their own, and others where a filter holds', () => {
    const pathsOf = (filter: string) =>
      describeBranches(areas, { grouping: 'topic', filter }, taxonomy).flatMap(({ path, topics = [] }) => [
        path,
        ...topics.map((one) => one.path),
      ]);
    const all = [...pathsOf(''), ...pathsOf('sinks')];
    assert.equal(new Set(all).size, all.length);
    assert.deepEqual(pathsOf('sinks'), pathsOf('other'), 'what is unfolded stays from letter to letter');
  });

  it('tell one paper in two branches apart', () => {
    const papers = [{ paper: createPaper(), highlights: [] }];
    const nodes = ['topic:a', 'topic:b'].flatMap((path) => describePapers(papers, { path }));
    assert.notEqual(nodes[0]?.path, nodes[1]?.path);
  });
});
