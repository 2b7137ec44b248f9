import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runNow } from '../../../../src/core/slices';
import { type BibtexText, scannableBytes } from '../../../../src/sources/bibtex/bibtexText';
import { readBibtex } from '../../../../src/sources/bibtex/readBibtex';

const encode = (text: string) => new TextEncoder().encode(text);

function open(text: string): BibtexText {
  const opened = runNow(scannableBytes(encode(text)));
  assert.ok(opened);
  return opened;
}

describe('a BibTeX file as bytes', () => {
  it('is read as its text is', () => {
    const piece = fc.constantFrom(
      '@article{',
      'schölkopf2020',
      ',\n title = {',
      'Łódź – “naïve” 𝒳',
      '}\n}\n',
      '"',
      '\u00a0',
      '\ufeff',
      '@string{é = {Ü}}\n',
      'month = é # "x"',
      '@misc{k, title = {A}, author = {Gödel, Kurt and Erdős, Pál}}\n',
      '=',
      ' ',
      '% ž\n',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        assert.deepEqual(
          runNow(readBibtex('refs.bib', open(text))),
          runNow(readBibtex('refs.bib', text)),
          JSON.stringify(text),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('has a place for each byte, whatever letters it holds', () => {
    const { text, read } = open('é@misc{Łuk, title = {Naïve}}');
    assert.equal(text.length, encode('é@misc{Łuk, title = {Naïve}}').length);
    const start = text.indexOf('{') + 1;
    assert.equal(read({ start, end: text.indexOf(',') }), 'Łuk');
  });

  it('is no text where it is not in UTF-8, or holds zero bytes', () => {
    assert.equal(runNow(scannableBytes(Uint8Array.of(0x40, 0xe9, 0x20))), undefined);
    assert.equal(runNow(scannableBytes(Uint8Array.of(0xff, 0xfe, 0x40, 0))), undefined);
    assert.equal(runNow(scannableBytes(Uint8Array.of(0x89, 0x50, 0, 1))), undefined);
  });

  it('is in UTF-8 whatever letters its parts end in', () => {
    const text = `@misc{a, title = {${'é'.repeat(1_100_000)}}}`;
    assert.equal(runNow(readBibtex('refs.bib', open(text))).entries[0]?.title.length, 1_100_000);
  });
});
