import assert from 'node:assert/strict';
import fc from 'fast-check';
import { known } from '../../../../src/core/known';
import type { Paper } from '../../../../src/core/paper';
import { runNow } from '../../../../src/core/slices';
import { branchesOf } from '../../../../src/library/groups/branchesOf';
import { listBranches } from '../../../../src/library/groups/branchPlaces';
import { groupPapers } from '../../../../src/library/groups/groupPapers';
import { joinHighlights } from '../../../../src/library/groups/joinHighlights';
import { rankByComments, rankByTimes, rankByTitle } from '../../../../src/library/groups/rankPapers';
import { GROUPINGS } from '../../../../src/library/groups/treeQuery';
import { anyPaper } from '../../../support/builders/anyPaper';
import { createPaper } from '../../../support/builders/paper';

type Grouped = Parameters<typeof branchesOf>[1];

function branch(papers: readonly Paper[], grouping: Grouped) {
  const groups = runNow(groupPapers(papers, (paper) => branchesOf(paper, grouping)));
  return listBranches(groups, grouping, []).map(({ name, paperCount }) => [name, paperCount]);
}

describe('papers put together', () => {
  it('by year stand newest first, those of no known year last', () => {
    const { year: _, ...undated } = createPaper({ id: 'undated' });
    const papers = [undated, createPaper({ year: 1999 }), createPaper({ year: 2024 })];
    assert.deepEqual(branch(papers, 'year'), [
      ['2024', 1],
      ['1999', 1],
      ['', 1],
    ]);
  });

  it('by author stand under each of them, whatever the spelling, those who wrote most first', () => {
    const papers = [
      createPaper({ authors: ['Bernhard Schölkopf', 'Ada  Adams'] }),
      createPaper({ authors: ['bernhard scholkopf', 'Bernhard Schölkopf'] }),
      createPaper({ authors: [] }),
    ];
    assert.deepEqual(branch(papers, 'author'), [
      ['Bernhard Schölkopf', 2],
      ['Ada  Adams', 1],
      ['', 1],
    ]);
  });

  it('by venue take it for one in upper and lower case', () => {
    const papers = ['ICLR', 'iclr', ' '].map((venue) => createPaper({ venue }));
    assert.deepEqual(branch(papers, 'venue'), [
      ['ICLR', 2],
      ['', 1],
    ]);
  });

  it('by source stand once under each', () => {
    const origins = ['a.bib', 'b.bib', 'a.bib'].map((source, line) => ({ source, line }));
    assert.deepEqual(branch([createPaper({ origins })], 'source'), [
      ['a.bib', 1],
      ['b.bib', 1],
    ]);
  });

  it('are all there and in their order, whatever they are put together by', () => {
    const groupings = GROUPINGS.filter((grouping) => grouping !== 'reading');
    fc.assert(
      fc.property(fc.array(anyPaper), fc.constantFrom(...groupings), (papers, grouping) => {
        const groups = runNow(groupPapers(papers, (paper) => branchesOf(paper, grouping)));
        const places = Array.from(groups.values(), (group) => Array.from(group.places));
        assert.equal(new Set(places.flat()).size, papers.length);
        for (const own of places)
          assert.deepEqual(
            own,
            [...new Set(own)].sort((a, b) => a - b),
          );
      }),
    );
  });
});

describe('papers in order', () => {
  const orderOf = (ranks: Uint32Array) => {
    const order: number[] = [];
    for (const [place, rank] of ranks.entries()) order[rank] = place;
    return order;
  };

  it('stand by title without regard to case and accents', () => {
    const papers = ['Öfen', 'zebra', 'Apes', 'ofen'].map((title) => createPaper({ title }));
    assert.deepEqual(orderOf(runNow(rankByTitle(papers))), [2, 0, 3, 1]);
  });

  it('stand by comments, and by the times they are cited, most first', () => {
    const papers = [undefined, 3, 0, 7].map((comments) => createPaper(known({ comments })));
    assert.deepEqual(orderOf(runNow(rankByComments(papers))), [3, 1, 0, 2]);
    assert.deepEqual(orderOf(rankByTimes(new Map([[2, 5]]), 4)), [2, 0, 1, 3]);
  });

  it('are each there once', () => {
    fc.assert(
      fc.property(fc.array(anyPaper), (papers) => {
        const ranks = runNow(rankByTitle(papers));
        assert.deepEqual(
          Array.from(ranks).sort((a, b) => a - b),
          papers.map((_, place) => place),
        );
      }),
    );
  });
});

describe('highlights of a title', () => {
  it('are joined where words overlap, and those of other fields left out', () => {
    const match = { word: 'a', how: 'exact' } as const;
    const matches = [
      { ...match, field: 'title', ranges: [[5, 9]] },
      { ...match, field: 'abstract', ranges: [[0, 1]] },
      {
        ...match,
        field: 'title',
        ranges: [
          [0, 2],
          [7, 12],
        ],
      },
    ] as const;
    assert.deepEqual(joinHighlights({ matches }), [
      [0, 2],
      [5, 12],
    ]);
  });
});
