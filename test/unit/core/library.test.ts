import assert from 'node:assert/strict';
import { identify } from '../../../src/core/identity';
import { compareNewestFirst, createLibrary } from '../../../src/core/library';
import { createPaper } from '../../support/builders/paper';

describe('identify', () => {
  it('prefers the arXiv id to the DOI and the DOI to the title', () => {
    const title = 'KV-Cache';
    assert.equal(identify({ title, arxiv: '2309.17453', doi: '10.1/X' }), 'arxiv:2309.17453');
    assert.equal(identify({ title, doi: '10.1/X' }), 'doi:10.1/x');
    assert.equal(identify({ title }), 'title:kv cache');
  });
});

describe('createLibrary', () => {
  it('keeps the first of several papers with one id', () => {
    const first = createPaper({ id: 'arxiv:1', title: 'First' });
    const second = createPaper({ id: 'arxiv:1', title: 'Second' });
    const library = createLibrary([first, second]);
    assert.deepEqual(library.papers, [first]);
    assert.equal(library.byId.get('arxiv:1'), first);
  });
});

describe('compareNewestFirst', () => {
  it('orders by date whatever its precision, then by title', () => {
    const papers = [
      createPaper({ title: 'year only', year: 2023 }),
      createPaper({ title: 'undated' }),
      createPaper({ title: 'B', published: '2023-05-02' }),
      createPaper({ title: 'A', published: '2023-05-02' }),
      createPaper({ title: 'month', published: '2023-05' }),
    ].map(({ year, ...paper }) =>
      paper.title === 'undated' || year === undefined ? paper : { ...paper, year },
    );
    assert.deepEqual(
      papers.sort(compareNewestFirst).map((paper) => paper.title),
      ['A', 'B', 'month', 'year only', 'undated'],
    );
  });
});
