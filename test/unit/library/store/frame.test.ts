import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runNow } from '../../../../src/core/slices';
import { frame, unframe } from '../../../../src/library/store/frame';

const anyParts = fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 4 });
const framed = runNow(frame([Uint8Array.of(1, 2, 3, 4, 5)]));

describe('unframe', () => {
  it('reads what frame made of parts, wherever the bytes begin', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(7), (parts, offset) => {
        const bytes = runNow(frame(parts));
        const moved = new Uint8Array(bytes.length + offset);
        moved.set(bytes, offset);
        const content = Uint8Array.from(parts.flatMap((part) => [...part]));
        assert.deepEqual(runNow(unframe(moved.subarray(offset))), { ok: true, content });
        const read = runNow(unframe(Buffer.from(moved.buffer, offset)));
        assert.ok(read.ok && Buffer.from(content).equals(read.content));
      }),
    );
  });

  it('reads content longer than a stretch', () => {
    const long = Buffer.alloc((1 << 22) + 5, 'of some length');
    const read = runNow(unframe(runNow(frame([long, long]))));
    assert.ok(read.ok && Buffer.concat([long, long]).equals(read.content));
  });

  it('says that bytes were not finished wherever they end', () => {
    for (let length = 0; length < framed.length; length += 1) {
      const read = runNow(unframe(framed.slice(0, length)));
      assert.deepEqual(read, { ok: false, damage: 'unfinished' }, `${length} bytes`);
    }
    assert.deepEqual(runNow(unframe(new Uint8Array(100))), { ok: false, damage: 'unfinished' });
  });

  it('refuses bytes of which any bit was flipped', () => {
    for (let bit = 0; bit < framed.length * 8; bit += 1) {
      const damaged = framed.slice();
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.equal(runNow(unframe(damaged)).ok, false, `bit ${bit}`);
    }
  });

  it('refuses bytes whose end reads as zeros or that were added to', () => {
    assert.deepEqual(runNow(unframe(framed.slice().fill(0, 18))), { ok: false, damage: 'damaged' });
    assert.deepEqual(runNow(unframe(new Uint8Array([...framed, 0, 0, 0, 0]))), {
      ok: false,
      damage: 'damaged',
    });
  });

  it('tells another version', () => {
    const other = framed.slice();
    other[4] = 99;
    assert.deepEqual(runNow(unframe(other)), { ok: false, damage: 'other version' });
  });
});
