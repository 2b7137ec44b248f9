import assert from 'node:assert/strict';
import fc from 'fast-check';
import { handOverParts, readParts } from '../../../src/core/readParts';

/** Reads from a content that ends at some place, and never more than a few bytes at a time. */
function readerOf(content: Uint8Array, end: number, most: number) {
  return (into: Uint8Array, at: number): Promise<number> => {
    const part = content.subarray(at, Math.min(at + Math.min(into.length, most), Math.max(at, end)));
    into.set(part);
    return Promise.resolve(part.length);
  };
}

const content = Uint8Array.from({ length: (20 << 20) + 7 }, (_, at) => 1 + (((at * 31) >> 3) % 255));

describe('reading a file in parts', () => {
  it('gives all bytes, however few are read at a time', async () => {
    for (const most of [1 << 30, 3_000_000, 65_537]) {
      const bytes = await readParts(readerOf(content, content.length, most), content.length);
      assert.equal(Buffer.compare(bytes, content), 0);
    }
  });

  it('gives what is left of a file that has become shorter, in whichever part', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(content.length), async (end) => {
        const bytes = await readParts(readerOf(content, end, 1 << 30), content.length);
        assert.equal(Buffer.compare(bytes, content.subarray(0, end)), 0);
      }),
      { numRuns: 20, examples: [[0], [100], [1 << 23], [(1 << 23) + 1], [content.length]] },
    );
  });

  it('fails when reading fails', async () => {
    const failing = () => Promise.reject(new Error('no such disk'));
    await assert.rejects(readParts(failing, 100), /no such disk/);
  });
});

describe('handing a file over in parts', () => {
  it('gives all parts in their order, one at a time, in arrays of their own', async () => {
    const parts: Uint8Array[] = [];
    let taking = 0;
    const isWhole = await handOverParts(
      readerOf(content, content.length, 3_000_000),
      content.length,
      async (part, at, size) => {
        assert.equal(++taking, 1);
        assert.equal(size, content.length);
        assert.equal(at, Buffer.concat(parts).length);
        assert.equal(part.buffer.byteLength, part.length);
        await new Promise((resolve) => setImmediate(resolve));
        parts.push(part);
        taking -= 1;
        return true;
      },
    );
    assert.equal(isWhole, true);
    assert.equal(Buffer.compare(Buffer.concat(parts), content), 0);
  });

  it('ends where a part is not wanted, be it the last one', async () => {
    for (const last of [0, 1, 2]) {
      const taken: number[] = [];
      const take = (_part: Uint8Array, at: number) => Promise.resolve(taken.push(at) <= last);
      const reader = readerOf(content, content.length, 1 << 30);
      assert.equal(await handOverParts(reader, content.length, take), false);
      assert.equal(taken.length, last + 1);
    }
  });

  it('is not all of a file that has become shorter', async () => {
    const take = () => Promise.resolve(true);
    for (const end of [0, 100, 1 << 23, content.length - 1]) {
      assert.equal(await handOverParts(readerOf(content, end, 1 << 30), content.length, take), false);
    }
  });

  it('fails when reading or taking fails', async () => {
    const failing = () => Promise.reject(new Error('no such disk'));
    await assert.rejects(
      handOverParts(failing, 100, () => Promise.resolve(true)),
      /no such disk/,
    );
    const reader = readerOf(content, content.length, 1 << 30);
    await assert.rejects(handOverParts(reader, content.length, failing), /no such disk/);
  });
});
