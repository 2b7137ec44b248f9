import assert from 'node:assert/strict';
import { freeBytes } from '../../../src/core/freeBytes';

describe('freeing bytes', () => {
  it('leaves none to whoever still holds them', () => {
    const bytes = new TextEncoder().encode('@misc{a, title = {A}}');
    const part = bytes.subarray(1);
    freeBytes(bytes);
    assert.deepEqual([bytes.length, part.length, bytes.buffer.byteLength], [0, 0, 0]);
  });

  it('lets a buffer shrink to nothing where it can, which copies nothing', () => {
    const lengths: number[] = [];
    const bytes = new Uint8Array(8);
    const transfer = (length: number) => {
      lengths.push(length);
      return new ArrayBuffer(length);
    };
    Object.assign(bytes.buffer, { transfer });
    freeBytes(bytes);
    assert.deepEqual(lengths, [0]);
  });
});
