import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { decodeText } from '../../../src/sources/decodeText';

const ENTRY = '@misc{rose, title = {Gardens}}\n';

function decode(...parts: readonly (string | Uint8Array)[]) {
  const bytes = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  const { text, problems } = decodeText('mine.bib', bytes);
  return { text, problems: problems.map(({ line, message }) => [line, message.split(/[;,]/)[0]]) };
}

/** Bytes as archives and pictures hold them, none of them zero. */
function compress(): Uint8Array {
  const text = Array.from({ length: 5000 }, (_, n) => String(n * n)).join(' ');
  return deflateRawSync(text).filter((byte) => byte !== 0);
}

describe('decodeText', () => {
  it('reads UTF-8 and UTF-16, and what is neither as Windows-1252', () => {
    assert.deepEqual(decode('Gödel'), { text: 'Gödel', problems: [] });
    assert.deepEqual(decode(Uint8Array.of(0xff, 0xfe, 0x47, 0, 0xf6, 0)), { text: 'Gö', problems: [] });
    assert.deepEqual(decode(Buffer.from('Gödel', 'latin1')), {
      text: 'Gödel',
      problems: [[undefined, 'is not in UTF-8']],
    });
  });

  it('reads the quotation marks, dashes and letters that Windows-1252 has and ISO-8859-1 has not', () => {
    const { text } = decode(Uint8Array.of(0x93, 0x8a, 0x69, 0x9c, 0x94, 0x20, 0x96, 0x20, 0x80, 0x31, 0x92));
    assert.equal(text, '“Šiœ” – €1’');
  });

  it('reads what is in no UTF-8 and has the line ends of Mac OS 9 as Mac OS Roman', () => {
    assert.deepEqual(decode('TY  - JOUR\rAU  - G', Uint8Array.of(0x9a), 'del\r'), {
      text: 'TY  - JOUR\rAU  - Gödel\r',
      problems: [[undefined, 'is not in UTF-8']],
    });
  });

  it('takes nothing from a binary file, and says so once', () => {
    const refused = { text: '', problems: [[undefined, 'expected text']] };
    assert.deepEqual(decode(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1)), refused);
    assert.deepEqual(decode(compress()), refused);
    assert.deepEqual(decode('%PDF-1.5\n', compress()), refused);
  });

  it('reads texts with the control characters that editors and old programs leave', () => {
    const text = `\f${ENTRY.repeat(3)}\x1b[0m\x1a`;
    assert.deepEqual(decode(text), { text, problems: [] });
  });

  it('keeps what stands before the zero bytes of a crash, and says in which line they begin', () => {
    const { text, problems } = decode(ENTRY.repeat(500), Buffer.alloc(10_000));
    assert.ok(text.startsWith(ENTRY.repeat(500)));
    assert.deepEqual(problems, [[501, 'found zero bytes']]);
  });
});
