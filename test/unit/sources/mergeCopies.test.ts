import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readListingPage } from '../../../src/sources/listing/listingPage';
import { mergeCopies } from '../../../src/sources/mergeCopies';
import { cardPage, compactPage, credits, longAbstract } from '../../support/builders/page';

function page(source: string, text: string) {
  const read = readListingPage(source, text);
  assert.ok(read);
  return read;
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
