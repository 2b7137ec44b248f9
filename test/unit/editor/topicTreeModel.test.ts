import assert from 'node:assert/strict';
import { createLibrary } from '../../../src/core/library';
import { buildTopicTree } from '../../../src/editor/topicTree/topicTreeModel';
import { createPaper } from '../../support/builders/paper';

const topic = (id: string) => ({ id, name: id.toUpperCase(), description: '' });
const taxonomy = [
  { area: 'Area One', topics: [topic('a'), topic('b')] },
  { area: 'Empty Area', topics: [topic('c')] },
];
const library = createLibrary([
  createPaper({ id: '1', title: 'Old', published: '2020-01-01', topics: ['a'] }),
  createPaper({ id: '2', title: 'New', published: '2024-01-01', topics: ['a', 'b'] }),
  createPaper({ id: '3', title: 'Unsorted', topics: [] }),
]);

describe('buildTopicTree', () => {
  const [area, ...others] = buildTopicTree(library, taxonomy);

  it('leaves out areas and topics without papers', () => {
    assert.deepEqual(
      others.map((node) => node.name),
      ['Unsorted'],
    );
    assert.deepEqual(
      area?.topics.map((node) => node.topic.id),
      ['a', 'b'],
    );
  });

  it('puts papers that fit no topic last, under a name of their own', () => {
    assert.deepEqual(
      others[0]?.topics[0]?.papers.map(({ paper }) => paper.title),
      ['Unsorted'],
    );
  });

  it('lists the papers of a topic newest first', () => {
    assert.deepEqual(
      area?.topics[0]?.papers.map(({ paper }) => paper.title),
      ['New', 'Old'],
    );
  });

  it('shows a paper under each of its topics and counts it once in the area', () => {
    assert.deepEqual(
      area?.topics[1]?.papers.map(({ paper }) => paper.title),
      ['New'],
    );
    assert.equal(area.paperCount, 2);
  });
});
