import assert from 'node:assert/strict';
import { Phrases } from '../../../src/topics/phrases';
import { clauseWords } from '../../../src/topics/words';

describe('Phrases', () => {
  function find(phrases: readonly string[], text: string): string[] {
    const sought = new Phrases<{ phrase: string }>();
    for (const phrase of phrases) sought.look(phrase, () => ({ phrase }));
    return clauseWords(text).flatMap((words) => sought.find(words).map(({ phrase }) => phrase));
  }

  const examples: readonly (readonly [what: string, phrase: string, text: string])[] = [
    ['whatever its case and accents', 'Schrödinger equation', 'the SCHRODINGER EQUATION'],
    ['in the plural', 'KV cache', 'KV caches and more'],
    ['in a plural with -es', 'new approach', 'new approaches'],
    ['in the singular', 'neural machine translation systems', 'a neural machine translation system'],
    ['whether hyphenated or not', 'text-to-speech', 'Text to speech'],
    ['whether a prefix is joined or apart', 'non-autoregressive', 'NonAutoRegressive or non-auto-regressive'],
    ['by a beginning of its last word', 'speculative decod*', 'speculatively, a speculative decoder'],
    ['by a beginning of another word', 'quantiz* network', 'quantized networks'],
  ];
  for (const [what, phrase, text] of examples) {
    it(`finds a phrase ${what}`, () => {
      assert.equal(find([phrase], text)[0], phrase);
    });
  }

  it('finds no phrase within a word', () => {
    assert.deepEqual(find(['art', 'heart b'], 'heart-broken parts'), []);
  });

  it('finds no phrase across the end of a sentence', () => {
    assert.deepEqual(find(['video generation'], 'We study video. Generation is fast.'), []);
  });

  it('finds the longer of two phrases, not the one inside it', () => {
    const phrases = ['language model', 'diffusion language model', 'diffusion'];
    assert.deepEqual(find(phrases, 'a diffusion language model'), ['diffusion language model']);
  });

  it('finds phrases that overlap', () => {
    const phrases = ['streaming video', 'video question answering'];
    assert.deepEqual(find(phrases, 'streaming video question answering'), phrases);
  });

  it('takes two spellings of a phrase for one', () => {
    assert.deepEqual(find(['multi-modal LLM', 'multimodal LLMs'], 'a multimodal LLM'), ['multi-modal LLM']);
  });
});
