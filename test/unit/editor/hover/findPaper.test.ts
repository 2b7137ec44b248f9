import assert from 'node:assert/strict';
import type { Paper } from '../../../../src/core/paper';
import { type AskedLibrary, findPaperByKey } from '../../../../src/editor/hover/findPaper';
import { createPaper } from '../../../support/builders/paper';

/** A library that finds the papers in which all words of a query stand, in this order. */
function libraryOf(...papers: readonly Paper[]): AskedLibrary {
  const search = (query: string) =>
    Promise.resolve(
      papers
        .filter(({ key, title, authors, year, origins }) => {
          const words = [key, title, ...authors, year, ...origins.map((origin) => origin.key)].join(' ');
          return query.split(' ').every((word) => words.toLowerCase().split(' ').includes(word));
        })
        .map((paper) => ({ paper, reason: '' })),
    );
  return { search, papers: () => Promise.resolve([]) };
}

const sinks = createPaper({
  key: 'sinks',
  title: 'Efficient Streaming Language Models',
  authors: ['Guangxuan Xiao'],
  year: 2023,
  origins: [{ source: 'refs.bib', line: 1, key: 'attention' }],
});

describe('findPaperByKey', () => {
  for (const key of ['sinks', 'attention', 'xiao2023efficient']) {
    it(`finds a paper by ${key}: the library's key, a bibliography's, or the default one`, async () => {
      assert.equal(
        await findPaperByKey(libraryOf(createPaper({ key: 'other', title: 'Another Work' }), sinks), key),
        sinks,
      );
    });
  }

  it('prefers the paper that has the key to one of which it is the default key', async () => {
    const named = createPaper({ key: 'xiao2023efficient', title: 'Another Work' });
    assert.equal(await findPaperByKey(libraryOf(sinks, named), 'xiao2023efficient'), named);
  });

  it('finds none by what only resembles a key', async () => {
    assert.equal(await findPaperByKey(libraryOf(sinks), 'xiao2023'), undefined);
  });
});
