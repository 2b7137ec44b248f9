import assert from 'node:assert/strict';
import { protectCapitals } from '../../../../src/cite/entry/protectCapitals';

describe('protectCapitals', () => {
  /** Titles with what is protected in braces. */
  const titles: Readonly<Record<string, readonly string[]>> = {
    'capitals inside a word': [
      'Efficient {KV}-Cache for {LLMs}',
      'Progressive Text-to-{3D} Generation',
      'Lossless Acceleration for {Seq2seq} Generation',
    ],
    'single letters, but no article': ['A Plug-and-Play {N}:{M} Method', 'Adaptive {N}-gram Decoding'],
    'the name of the work, with its version': [
      '{Stack-and-Delay}: a new codebook pattern',
      '{iFairy}: the First 2-bit Complex {LLM}',
      '{A*-Decoding}: Token-Efficient Inference Scaling',
      '{Moonshine v2}: Ergodic Streaming Encoder',
      '{Qwen2.5-Omni} Technical Report',
      '{Kwai Keye-VL 1.5} Technical Report',
    ],
    'names of people, languages and products': [
      'Cascaded Text Generation with {Markov} Transformers',
      'Advancing Generative {AI} for {Portuguese}',
      'Encoder-Decoder {Gemma}: Improving the Trade-Off',
    ],
    'words with letters of elsewhere': ['Open Decoder {Gervásio}', 'The {Δ}-Rule and {Ωmega}'],
    'all capitals of a title in small letters': [
      'Improving attention in {Foo} models from {Bar}. Second sentence starting here',
    ],
    'nothing that a title merely begins or joins words with': [
      'Attention Is All You Need',
      'Once-for-All Training of Plug-and-Play Networks',
      'attention is all you need',
    ],
  };
  for (const [what, examples] of Object.entries(titles)) {
    it(`protects ${what}`, () => {
      for (const example of examples) {
        const protectedText = protectCapitals(example.replace(/[{}]/g, ''))
          .map(({ text, protect }) => (protect ? `{${text}}` : text))
          .join('');
        assert.equal(protectedText, example);
      }
    });
  }
});
