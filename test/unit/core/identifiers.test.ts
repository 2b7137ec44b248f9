import assert from 'node:assert/strict';
import { arxivIdOfDoi, findArxivId, findDoi } from '../../../src/core/identifiers';

describe('findArxivId', () => {
  const cases: readonly (readonly [text: string, id: string | undefined])[] = [
    ['2309.17453', '2309.17453'],
    [' 2309.17453v2 ', '2309.17453'],
    ['arXiv:2309.17453v2 [cs.CL]', '2309.17453'],
    ['https://arxiv.org/pdf/2309.17453v2.pdf', '2309.17453'],
    ['https://www.arxiv.org/abs/math.GT/0309136', 'math/0309136'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['https://doi.org/10.48550/arXiv.2309.17453', '2309.17453'],
    ['pages 2309.17453 to 2400', undefined],
    ['2309.174531', undefined],
    ['arXiv', undefined],
    ['', undefined],
  ];
  for (const [text, id] of cases) {
    it(`finds ${id ?? 'none'} in “${text}”`, () => {
      assert.equal(findArxivId(text), id);
    });
  }
});

describe('findDoi', () => {
  it('finds a DOI, bare, in an address or in a sentence', () => {
    for (const text of ['10.1000/a(b)c', 'https://dx.doi.org/10.1000/a(b)c', 'See doi:10.1000/a(b)c.']) {
      assert.equal(findDoi(text), '10.1000/a(b)c');
    }
  });

  it('finds none where there is none', () => {
    assert.equal(findDoi('version 10.2/3'), undefined);
  });
});

describe('arxivIdOfDoi', () => {
  it('knows the DOIs of arXiv', () => {
    assert.equal(arxivIdOfDoi('10.48550/arXiv.2309.17453'), '2309.17453');
    assert.equal(arxivIdOfDoi('10.48550/arxiv.cs/0112017'), 'cs/0112017');
    assert.equal(arxivIdOfDoi('10.1000/arXiv.2309.17453'), undefined);
  });
});
