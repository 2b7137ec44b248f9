import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, foldedWords, foldTitle } from '../../../src/core/fold';

describe('fold', () => {
  const examples: readonly (readonly [what: string, text: string, folded: string])[] = [
    ['lower-cases', 'KV-Cache', 'kv-cache'],
    ['drops accents', 'Schölkopf, Gervásio, Emre Kıcıman', 'scholkopf, gervasio, emre kiciman'],
    ['transliterates letters that do not decompose', 'Łukasz Søren Straße', 'lukasz soren strasse'],
    ['names Greek letters', 'φ-Decoding with π0 and Λ', 'phi-decoding with pi0 and lambda'],
    ['resolves compatibility forms', 'R² ﬁne ４', 'r2 fine 4'],
  ];
  for (const [what, text, folded] of examples) {
    it(what, () => {
      assert.equal(fold(text), folded);
    });
  }

  it('changes nothing when applied twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('foldedWords', () => {
  it('splits at everything that is no letter or digit', () => {
    assert.deepEqual(foldedWords('R^2-dLLM: 2x faster_decoding'), [
      'r',
      '2',
      'dllm',
      '2x',
      'faster',
      'decoding',
    ]);
  });

  it('finds no words in symbols', () => {
    assert.deepEqual(foldedWords('→ ∞ …'), []);
  });
});

describe('foldTitle', () => {
  it('is the same for two spellings of one title', () => {
    assert.equal(foldTitle('Re-ttention:  Ultra Sparse'), foldTitle('RE–TTENTION Ultra sparse!'));
  });
});
