import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PaperIndex } from '../../../../src/search/paperIndex';
import { indexPapers, makePaper, topicNames } from '../../../support/search/paper';

const saved = indexPapers(
  makePaper({ title: 'Flash-VStream: Memory', abstract: 'We propose a cache.' }),
  makePaper({ title: 'Lookahead Decoding', year: 2024 }),
).save();

describe('PaperIndex.load', () => {
  it('refuses bytes of which any bit was flipped', () => {
    fc.assert(
      fc.property(fc.nat(saved.length - 1), fc.nat(7), (at, bit) => {
        const damaged = saved.slice();
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        assert.equal(PaperIndex.load(damaged, topicNames).ok, false);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses bytes that were cut off or added to', () => {
    for (const length of [0, 3, 4, 15, 16, saved.length - 4, saved.length - 1]) {
      assert.equal(PaperIndex.load(saved.slice(0, length), topicNames).ok, false, `${length} bytes`);
    }
    const longer = new Uint8Array(saved.length + 4);
    longer.set(saved);
    assert.deepEqual(PaperIndex.load(longer, topicNames), { ok: false, damage: 'damaged' });
  });

  it('says that other files are foreign, and other versions other', () => {
    assert.deepEqual(PaperIndex.load(new TextEncoder().encode('{"papers": [] }…'), topicNames), {
      ok: false,
      damage: 'foreign',
    });
    const other = saved.slice();
    other[4] = 99;
    assert.deepEqual(PaperIndex.load(other, topicNames), { ok: false, damage: 'other version' });
  });

  it('reads bytes that begin anywhere in a buffer', () => {
    const buffer = new Uint8Array(saved.length + 3);
    buffer.set(saved, 3);
    for (const bytes of [buffer.subarray(3), Buffer.from(buffer.buffer, 3)]) {
      const loaded = PaperIndex.load(bytes, topicNames);
      assert.ok(loaded.ok);
      assert.equal(loaded.index.search('flash', 1).length, 1);
    }
  });
});
