import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Vocabulary } from '../../../../src/search/index/vocabulary';

describe('a vocabulary', () => {
  it('gives all terms back, whatever they are made of, and long ones', () => {
    // Any code units, among them halves of surrogate pairs.
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const term = fc.oneof(
      fc.array(unit, { maxLength: 20 }).map((units) => units.join('')),
      fc.integer({ min: 4000, max: 9000 }).map((length) => 'x'.repeat(length)),
    );
    fc.assert(
      fc.property(fc.array(term, { maxLength: 40 }), (terms) => {
        const vocabulary = Vocabulary.pack(terms);
        assert.deepEqual(vocabulary.terms(), terms);
        assert.deepEqual(
          terms.map((_, index) => vocabulary.term(index)),
          terms,
        );
      }),
    );
  });
});
