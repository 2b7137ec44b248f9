import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeLatex } from '../../../../src/cite/entry/latexText';
import { decodeLatex } from '../../../../src/sources/bibtex/decodeLatex';

describe('escapeLatex, read back', () => {
  const special = fc.constantFrom(...Array.from('{}\\%$&#_~^"\'`<>|@*-+–—…“”‘’²₁φΔ±°éễậçß ı'));
  const text = fc
    .string({ unit: fc.oneof(special, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })) })
    .map((any) =>
      any
        .normalize('NFC')
        .replace(/[\s\p{C}]+/gu, ' ')
        .trim(),
    );

  for (const dialect of ['bibtex', 'biblatex', 'typst'] as const) {
    it(`gives any text again, for ${dialect}`, () => {
      fc.assert(
        fc.property(text, (any) => {
          assert.equal(decodeLatex(escapeLatex(any, dialect)), any);
        }),
        { numRuns: 2000 },
      );
    });
  }
});
