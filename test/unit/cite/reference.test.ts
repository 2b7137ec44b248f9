import assert from 'node:assert/strict';
import { formatReference, nameAuthors, publishedIn, referTo } from '../../../src/cite/reference';
import { createPaper } from '../../support/builders/paper';

describe('nameAuthors', () => {
  it('names one or two authors and shortens more', () => {
    assert.equal(nameAuthors([]), '');
    assert.equal(nameAuthors(['Ada Lovelace']), 'Lovelace');
    assert.equal(nameAuthors(['Ada Lovelace', 'Bart van Merriënboer']), 'Lovelace and van Merriënboer');
    assert.equal(nameAuthors(['Ada Lovelace', 'B C', 'D E']), 'Lovelace et al.');
  });
});

describe('referTo', () => {
  it('refers by title where no author is known, and never invents a year', () => {
    const { year, ...undated } = createPaper({ title: 'T', authors: [] });
    assert.equal(referTo(undated), '“T” (n.d.)');
    assert.equal(year, 2023);
  });
});

describe('formatReference', () => {
  it('tells authors, year, title, venue and address in one line', () => {
    const paper = createPaper({ title: 'Sinks', venue: 'ICLR', venueYear: 2024, arxiv: '2309.17453' });
    assert.equal(
      formatReference(paper),
      'Xiao et al. (2023). Sinks. ICLR 2024. https://arxiv.org/abs/2309.17453',
    );
  });

  for (const title of ['All You Need!', 'Is It All You Need?', 'Attention, Inc.']) {
    it(`puts no full stop after “${title}”`, () => {
      const paper = createPaper({ title, arxiv: '2309.17453' });
      assert.equal(formatReference(paper), `Xiao et al. (2023). ${title} https://arxiv.org/abs/2309.17453`);
    });
  }
});

describe('publishedIn', () => {
  const organization = { slug: 'nvidia', name: 'NVIDIA' };

  it('tells the venue with its year', () => {
    assert.equal(publishedIn(createPaper({ venue: 'ICLR', venueYear: 2024, organization })), 'ICLR 2024');
  });

  it('tells the venue alone where its year is not known', () => {
    assert.equal(publishedIn(createPaper({ venue: 'ICLR' })), 'ICLR');
  });

  it('tells the organisation where there is no venue', () => {
    assert.equal(publishedIn(createPaper({ organization })), 'NVIDIA');
  });

  it('tells nothing where neither is known', () => {
    assert.equal(publishedIn(createPaper()), undefined);
  });
});
