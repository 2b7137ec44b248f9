import assert from 'node:assert/strict';
import { createPaper } from '../../support/builders/paper';
import { BUNDLED, createLibrary, type TestLibrary } from '../../support/library/testLibrary';

const drafts = createPaper({ id: 'a', title: 'Drafting Tokens', topics: ['drafts', 'sinks'] });
const trees = createPaper({ id: 'b', title: 'Trees of Tokens, Tokens of Trees', topics: ['drafts'] });
const verify = createPaper({ id: 'c', title: 'Drafting Tokens of Parsers', topics: ['parsers'] });

async function libraryOf(...papers: readonly ReturnType<typeof createPaper>[]): Promise<TestLibrary> {
  const library = await createLibrary();
  await library.putIndex(BUNDLED, papers);
  return library;
}

describe('the related papers of a library', () => {
  it('come with the words and the topics that they share', async () => {
    const library = await libraryOf(drafts, trees);
    const [first, ...others] = await library.ask({ kind: 'related', paper: 'a', limit: 3 });
    assert.deepEqual(others, []);
    assert.equal(first?.paper.title, trees.title);
    assert.deepEqual(first.words, ['Tokens']);
    assert.deepEqual(first.topics, ['drafts']);
  });

  it('are those of the same topic before those that share a word more', async () => {
    const library = await libraryOf(drafts, verify, trees);
    const related = await library.ask({ kind: 'related', paper: 'a', limit: 3 });
    assert.deepEqual(
      related.map(({ paper }) => paper.id),
      ['b', 'c'],
    );
  });

  it('are none of a paper that has left', async () => {
    const library = await libraryOf(drafts);
    assert.deepEqual(await library.ask({ kind: 'related', paper: 'gone', limit: 3 }), []);
  });
});
