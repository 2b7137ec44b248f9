import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Facts } from '../../../src/sources/facts';
import { createFactsFinder } from '../../../src/sources/findFacts';
import type { ListingPage } from '../../../src/sources/listing/card';
import { readListingPage } from '../../../src/sources/listing/listingPage';
import { mergeCopies as mergeWithFacts } from '../../../src/sources/mergeCopies';
import { cardPage, compactPage, credits, longAbstract } from '../../support/builders/page';

function page(source: string, text: string) {
  const read = readListingPage(source, text);
  assert.ok(read);
  return read;
}

function mergeCopies(pages: readonly ListingPage[], ...facts: readonly Facts[]) {
  return mergeWithFacts(
    pages,
    createFactsFinder({ byTitle: new Map(facts.map((each) => [each.title, each])) }),
  );
}

function factsOf(title: string, arxiv: string): Facts {
  return { title, arxiv, authors: ['A B'], authorsComplete: true, kind: 'preprint' };
}

describe('mergeCopies', () => {
  const abstract = longAbstract('copies');
  const card = page(
    'cards.txt',
    cardPage([{ title: 'One Paper', abstract, metadata: credits(4, 'Mar 7, 2024') }]),
  );
  const compact = page('compact.txt', compactPage([{ title: 'One paper', abstract }]));

  it('makes one record of a card and a compact copy, with the metadata of the card and both origins', () => {
    const [merged, ...more] = mergeCopies([compact, card]);
    assert.deepEqual(more, []);
    assert.equal(merged?.authorCount, 4);
    assert.deepEqual(merged.origins, [
      { source: 'cards.txt', line: 13 },
      { source: 'compact.txt', line: 3 },
    ]);
  });

  it('keeps different papers apart', () => {
    const other = page('other.txt', compactPage([{ title: 'Another Paper', abstract }]));
    assert.equal(mergeCopies([card, other]).length, 2);
  });

  it('prefers the abstract that names the original host to the one that names a mirror', () => {
    const [original, mirror] = ['https://huggingface.co/x', 'https://hf-2025.pages.dev/collections/x'].map(
      (url, n) => page(`${n}.txt`, compactPage([{ title: 'One Paper', abstract: `${abstract} ${url}` }])),
    );
    assert.ok(original && mirror);
    assert.match(mergeCopies([mirror, original])[0]?.abstract ?? '', /huggingface\.co/);
  });

  it('makes one record of two titles to which the facts give one identifier', () => {
    const other = page('other.txt', compactPage([{ title: 'Its Old Title', abstract }]));
    const facts = [factsOf('One Paper', '2401.00001'), factsOf('Its Old Title', '2401.00001')];
    assert.deepEqual(
      mergeCopies([card, other], ...facts).map(({ id, origins }) => [id, origins.length]),
      [['arxiv:2401.00001', 2]],
    );
  });

  it('gives titles of symbols only an identity each', () => {
    const symbols = page(
      'symbols.txt',
      compactPage([
        { title: '∞', abstract },
        { title: '→', abstract },
      ]),
    );
    assert.deepEqual(
      mergeCopies([symbols]).map(({ id }) => id),
      ['title:∞', 'title:→'],
    );
  });

  it('prefers the spelling that the facts know', () => {
    const shouting = page('a.txt', compactPage([{ title: 'ONE PAPER', abstract }]));
    const [merged] = mergeCopies([shouting, card], factsOf('One Paper', '2401.00001'));
    assert.equal(merged?.title, 'One Paper');
    assert.equal(merged.id, 'arxiv:2401.00001');
  });

  it('finds the facts of a title that every copy spells in another way', () => {
    const shouting = page('a.txt', compactPage([{ title: 'ONE PAPER', abstract }]));
    const [merged] = mergeCopies([shouting], factsOf('One Paper', '2401.00001'));
    assert.equal(merged?.title, 'ONE PAPER');
    assert.equal(merged.id, 'arxiv:2401.00001');
  });

  it('prefers the spelling of most copies where the facts know none', () => {
    const [shouting, ...plain] = ['ONE PAPER', 'One paper', 'One paper'].map((title, n) =>
      page(`${n}.txt`, compactPage([{ title, abstract }])),
    );
    assert.ok(shouting);
    assert.equal(mergeCopies([shouting, ...plain])[0]?.title, 'One paper');
  });

  it('prefers a date with a printed year to one without', () => {
    const [yearless, dated] = ['Mar 7', 'Mar 7, 2024'].map((date, n) =>
      page(`${n}.txt`, cardPage([{ title: 'One Paper', abstract, metadata: credits(4, date) }])),
    );
    assert.ok(yearless && dated);
    assert.equal(mergeCopies([yearless, dated])[0]?.date?.year, 2024);
  });

  it('gives the same records whatever the order of the pages', () => {
    const pages = [
      card,
      compact,
      page('third.txt', compactPage([{ title: 'ONE PAPER', abstract: `${abstract} More.` }])),
    ];
    const expected = mergeCopies(pages);
    fc.assert(
      fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (shuffled) => {
        assert.deepEqual(mergeCopies(shuffled), expected);
      }),
    );
  });
});
