import assert from 'node:assert/strict';
import { describeAreas } from '../../../src/editor/topicTree/topicTreeModel';

const topic = (id: string) => ({ id, name: id.toUpperCase(), description: '' });
const taxonomy = [{ area: 'Area One', topics: [topic('a'), topic('b')] }];

describe('the areas of the tree', () => {
  it('have the names of the taxonomy and the numbers of the library', () => {
    const [area] = describeAreas(
      [{ name: 'Area One', paperCount: 2, topics: [{ id: 'b', paperCount: 1 }] }],
      taxonomy,
    );
    assert.equal(area?.name, 'Area One');
    assert.deepEqual(area.topics, [{ kind: 'topic', topic: topic('b'), paperCount: 1 }]);
  });

  it('name the one for papers that fit no topic', () => {
    const [area] = describeAreas(
      [{ name: '', paperCount: 3, topics: [{ id: '', paperCount: 3 }] }],
      taxonomy,
    );
    assert.equal(area?.name, 'Unsorted');
    assert.equal(area.topics[0]?.topic.name, 'Unsorted');
  });
});
