import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareWorks, isSame, isSameWork, readWork } from '../../../src/core/sameWork';
import type { Paper } from '../../../src/core/paper';
import { anyPaper } from '../../support/builders/anyPaper';
import { bundledPapers } from '../../support/bundledPapers';
import { readWorkPairs } from '../../support/workPairs';

describe('isSameWork', () => {
  for (const { tried, same, records } of readWorkPairs()) {
    it(`${same ? 'joins' : 'keeps apart'}: ${tried}`, () => {
      assert.equal(isSameWork(...records), same);
    });
  }

  it('keeps apart any two of the bundled papers', () => {
    const works = bundledPapers().map(readWork);
    const joined = works.flatMap((a, index) =>
      works.slice(index + 1).filter((b) => isSame(compareWorks(a, b))),
    );
    assert.deepEqual(joined, []);
  });

  it('makes nothing of the order of two records', () => {
    fc.assert(
      fc.property(anyPaper, anyPaper, (a, b) => {
        assert.equal(compareWorks(readWork(a), readWork(b)), compareWorks(readWork(b), readWork(a)));
      }),
    );
  });

  /** What other catalogues make of a paper; each has lost the identifiers. */
  const variants: readonly (readonly [what: string, vary: (paper: Paper) => Paper])[] = [
    ['abbreviated names', (paper) => ({ ...paper, authors: paper.authors.map(abbreviate) })],
    ['only the first author', (paper) => ({ ...paper, authors: paper.authors.slice(0, 1) })],
    ['braces and lower case', (paper) => ({ ...paper, title: `{${paper.title.toLowerCase()}}` })],
    ['no hyphens', (paper) => ({ ...paper, title: paper.title.replaceAll('-', ' ') })],
    ['a venue two years later', (paper) => ({ ...paper, ...publishedLater(paper) })],
  ];
  for (const [what, vary] of variants) {
    it(`finds each bundled paper of known authors, and no other, by a record with ${what}`, () => {
      const works = bundledPapers().map(readWork);
      for (const paper of bundledPapers().filter(({ authors }) => authors.length > 0)) {
        const { arxiv: _arxiv, doi: _doi, ...bare } = vary(paper);
        const varied = readWork(bare);
        const found = works.filter((work) => isSame(compareWorks(work, varied)));
        assert.deepEqual(
          found.map(({ record }) => record.title),
          [paper.title],
        );
      }
    });
  }

  it('finds bundled papers by a record without the subtitle', () => {
    const papers = bundledPapers().filter(
      ({ title, authors }) => /^[^:]+: /.test(title) && authors.length > 1,
    );
    const works = bundledPapers().map(readWork);
    const missed = papers.filter((paper) => {
      const { arxiv: _arxiv, doi: _doi, ...bare } = paper;
      const varied = readWork({ ...bare, title: paper.title.replace(/:.*/, '') });
      const found = works.filter((work) => isSame(compareWorks(work, varied)));
      assert.ok(
        found.every(({ record }) => record === paper),
        paper.title,
      );
      return found.length === 0;
    });
    assert.ok(missed.length * 20 <= papers.length, missed.map(({ title }) => title).join('\n'));
  });
});

function abbreviate(name: string): string {
  const words = name.split(' ');
  return [...words.slice(0, -1).map((word) => `${word.charAt(0)}.`), words.at(-1)].join(' ');
}

function publishedLater({ year = 2020, kind }: Paper): Partial<Paper> {
  return kind === 'preprint' ? { kind: 'conference', venue: 'Proceedings', year: year + 2 } : {};
}
