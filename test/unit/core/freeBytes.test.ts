import assert from 'node:assert/strict';
import { freeBytes } from '../../../src/core/freeBytes';

describe('freeing bytes', () => {
  it('leaves none to whoever still holds them', () => {
    const bytes = new TextEncoder().encode('@misc{a, title = {A}}');
    const part = bytes.subarray(1);
    freeBytes(bytes);
    assert.deepEqual([bytes.length, part.length, bytes.buffer.byteLength], [0, 0, 0]);
  });
});
