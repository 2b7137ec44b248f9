import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runNow } from '../../../src/core/slices';
import { ChangedFile } from '../../../src/library/changedFile';
import { chunkBibtex } from '../../../src/library/chunkBibtex';

const encode = (text: string) => new TextEncoder().encode(text);
const hashesOf = (text: string) => runNow(chunkBibtex(encode(text))).hashes;

function take(before: string, after: string, length: number): ChangedFile {
  const file = new ChangedFile(hashesOf(before));
  const bytes = encode(after);
  for (let at = 0; at < bytes.length; at += length) runNow(file.add(bytes.subarray(at, at + length)));
  runNow(file.end());
  return file;
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, n) => `@misc{k${n}, title = {Paper ${n}}}\n`);

describe('a .bib file that comes in parts', () => {
  it('has the chunks of the whole, however it is parted', () => {
    const piece = fc.constantFrom(
      '@misc{a,\n',
      '@',
      '\n',
      '\r\n',
      ' title = {T}}\n',
      '@string{x = "y"}\n',
      '@ST',
      'words ',
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (after, length) => {
        const file = take('', after, length);
        const { hashes, starts, definitions, isMixed } = runNow(chunkBibtex(encode(after)));
        assert.deepEqual(file.hashes, [...hashes]);
        assert.deepEqual(file.definitions, definitions);
        assert.equal(file.isMixed, isMixed);
        assert.equal(file.length, encode(after).length);
        for (const [chunk] of file.hashes.entries()) {
          assert.deepEqual(file.bytesOf(chunk), encode(after).slice(starts[chunk], starts[chunk + 1]));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what has changed, what is beside it and all strings, and hardly anything else', () => {
    const entries = numbered(20_000);
    const before = ['% Encoding: UTF-8\n', '@string{x = "y"}\n', ...entries];
    const after = before.with(12_000, '@misc{changed}\n');
    const file = take(before.join(''), after.join(''), 100_000);
    const kept = file.hashes.flatMap((_, chunk) => (file.bytesOf(chunk) ? [chunk] : []));
    for (const chunk of [0, 1, 11_999, 12_000, 12_001]) assert.ok(kept.includes(chunk), String(chunk));
    assert.equal(Buffer.from(file.bytesOf(12_000) ?? []).toString(), '@misc{changed}\n');
    assert.ok(kept.length < 1000, `${kept.length} chunks are kept`);
  });

  it('is given up where a chunk is too large for an entry', () => {
    const file = new ChangedFile(hashesOf(''));
    const part = new Uint8Array(5 << 20);
    assert.deepEqual([runNow(file.add(part)), runNow(file.add(part))], [true, false]);
  });
});
