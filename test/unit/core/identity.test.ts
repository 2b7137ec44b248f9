import assert from 'node:assert/strict';
import { identify, possibleIds, readId } from '../../../src/core/identity';
import { createPaper } from '../../support/builders/paper';

describe('identify', () => {
  it('prefers the arXiv id to the DOI and the DOI to the title', () => {
    const title = 'KV-Cache';
    assert.equal(identify({ title, arxiv: '2309.17453', doi: '10.1/X' }), 'arxiv:2309.17453');
    assert.equal(identify({ title, doi: '10.1/X' }), 'doi:10.1/x');
    assert.equal(identify({ title }), 'title:kv cache');
  });
});

describe('possibleIds', () => {
  const title = 'The Meadow Algorithm';

  it('has the id of a paper first, then those that it may have where less is known of it', () => {
    const paper = createPaper({ id: 'arxiv:2309.17453', arxiv: '2309.17453', doi: '10.1/X', title });
    assert.deepEqual(
      [...new Set(possibleIds(paper))],
      ['arxiv:2309.17453', 'doi:10.1/x', 'title:the meadow algorithm'],
    );
  });

  it('has none of a title that other works have', () => {
    for (const common of ['Editorial', 'Reply to Comments', 'A Survey'])
      assert.deepEqual(possibleIds(createPaper({ id: 'doi:10.1/x', doi: '10.1/x', title: common })), [
        'doi:10.1/x',
        'doi:10.1/x',
      ]);
  });
});

describe('readId', () => {
  it('reads what an id was made of', () => {
    for (const identifiers of [
      { title: '', arxiv: '2309.17453' },
      { title: '', doi: '10.1/x:y' },
      { title: 'kv cache' },
    ])
      assert.deepEqual(readId(identify(identifiers)), identifiers);
  });
});
