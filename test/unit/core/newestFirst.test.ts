import assert from 'node:assert/strict';
import { compareNewestFirst } from '../../../src/core/newestFirst';
import { createPaper } from '../../support/builders/paper';

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
