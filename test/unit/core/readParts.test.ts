import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readParts } from '../../../src/core/readParts';

/** Reads from a content that ends at some place, and never more than a few bytes at a time. */
function readerOf(content: Uint8Array, end: number, most: number) {
  return (bytes: Uint8Array, at: number, length: number): Promise<number> => {
    const part = content.subarray(at, Math.min(at + Math.min(length, most), Math.max(at, end)));
    bytes.set(part, at);
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
