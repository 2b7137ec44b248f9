import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Paper } from '../../../../src/core/paper';
import { runNow } from '../../../../src/core/slices';
import { indexPapers, makePaper } from '../../../support/search/paper';

const sinks = makePaper({
  title: 'Streaming Language Models with Attention Sinks',
  abstract: 'Attention sinks keep the key-value cache of a streaming model small.',
});
const quest = makePaper({
  title: 'Sparse Attention over a Key-Value Cache',
  abstract: 'The cache is read where attention needs it. A sink stays.',
});
const birds = makePaper({
  title: 'Birds of the Alps',
  abstract: 'Many birds breed in the mountains, and some migrate.',
});
const finches = makePaper({ title: 'Finches', abstract: 'A bird that breeds wherever it migrates.' });

/** The ids of the papers related to one, best first. */
function related(index: ReturnType<typeof indexPapers>, paper: Paper): readonly string[] {
  return runNow(index.related(paper.id, 10)).map(({ id }) => id);
}

/** The words that the first related paper shares. */
function sharedWords(index: ReturnType<typeof indexPapers>, paper: Paper): readonly string[] {
  return (runNow(index.related(paper.id, 1))[0]?.shared ?? []).map(({ field, range }) =>
    paper[field].slice(...range),
  );
}

describe('PaperIndex.related', () => {
  it('finds papers that share words, never the paper itself', () => {
    const index = indexPapers(sinks, quest, birds);
    assert.deepEqual(related(index, sinks), [quest.id]);
    assert.deepEqual(related(index, birds), []);
  });

  it('takes forms of a word for the word', () => {
    assert.deepEqual(related(indexPapers(sinks, birds, finches), birds), [finches.id]);
  });

  it('names the shared words as the paper writes them, a compound whole', () => {
    const words = sharedWords(indexPapers(sinks, quest, birds), sinks);
    assert.ok(words.includes('key-value'), words.join());
    assert.ok(words.includes('Attention'), words.join());
    assert.ok(!words.includes('value'), words.join());
  });

  it('prefers the paper that shares rarer words', () => {
    const common = [1, 2, 3, 4].map((n) => makePaper({ title: `Decoding of sort${n}` }));
    const asked = makePaper({ title: 'Decoding by lookahead' });
    const rare = makePaper({ title: 'A lookahead parser' });
    assert.equal(related(indexPapers(...common, asked, rare), asked)[0], rare.id);
  });

  it('makes no papers alike by numbers, little words, authors or year', () => {
    const facts = { authors: ['Ada Lovelace'], year: 2024, venue: 'ICLR' };
    const one = makePaper({ ...facts, title: 'Gardens of the 21 Poets' });
    const other = makePaper({ ...facts, title: 'Ships of the 21 Seas' });
    assert.deepEqual(related(indexPapers(one, other), one), []);
  });

  it('finds none for a paper that is not there, or has neither title nor abstract', () => {
    const empty = makePaper({ title: '' });
    const index = indexPapers(sinks, empty);
    assert.deepEqual(related(index, quest), []);
    assert.deepEqual(related(index, empty), []);
  });

  it('finds papers that came later, and none that has gone', () => {
    const index = indexPapers(
      ...Array.from({ length: 9 }, (_, n) => makePaper({ title: `Tree ${n}` })),
      sinks,
    );
    runNow(index.put([quest]));
    assert.deepEqual(related(index, sinks), [quest.id]);
    assert.deepEqual(related(index, quest), [sinks.id]);
    index.remove([quest.id]);
    assert.deepEqual(related(index, sinks), []);
  });

  it('names for any texts a word of either field, and no paper twice', () => {
    const texts = fc.string({
      unit: fc.constantFrom('ab', 'cd', ' ', '-', 'é', '漢', 'R²', '.'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { minLength: 2, maxLength: 6 }), (rows) => {
        const papers = rows.map(([title, abstract], n) => makePaper({ id: `paper:${n}`, title, abstract }));
        const index = indexPapers(...papers);
        for (const paper of papers) {
          const found = runNow(index.related(paper.id, 10));
          assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
          for (const { id, shared } of found) {
            assert.notEqual(id, paper.id);
            for (const { field, range } of shared) assert.match(paper[field].slice(...range), /\p{L}/u);
          }
        }
      }),
    );
  });
});
