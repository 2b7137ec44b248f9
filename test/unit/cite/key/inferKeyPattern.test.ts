import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_KEY_PATTERN } from '../../../../src/cite/key/citationKey';
import { expandPattern } from '../../../../src/cite/key/expandPattern';
import type { KeyedSource } from '../../../../src/cite/key/followsPattern';
import { inferKeyPattern as inferInSlices } from '../../../../src/cite/key/inferKeyPattern';
import type { KeySource } from '../../../../src/cite/key/keySource';
import { runNow } from '../../../../src/core/slices';
import type { KeyPattern } from '../../../../src/cite/key/keyPattern';
import { keyPattern } from '../../../support/builders/keyPattern';

const ATTENTION: KeySource = {
  authors: ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar'],
  year: 2017,
  sourceTitle: 'Attention is All you Need',
};
const BERT: KeySource = {
  authors: ['Jacob Devlin', 'Ming-Wei Chang'],
  year: 2019,
  sourceTitle: 'BERT: Pre-training of Deep Bidirectional Transformers',
};
const RESNET: KeySource = {
  authors: ['Kaiming He', 'Xiangyu Zhang', 'Shaoqing Ren'],
  year: 2016,
  sourceTitle: 'Deep Residual Learning for Image Recognition',
};
const ADAM: KeySource = {
  authors: ['Diederik P. Kingma', 'Jimmy Ba'],
  year: 2015,
  sourceTitle: 'Adam: A Method for Stochastic Optimization',
};
const WORKS = [ATTENTION, BERT, RESNET, ADAM];

const inferKeyPattern = (entries: readonly KeyedSource[], setting: KeyPattern) =>
  runNow(inferInSlices(entries, setting));

function infer(keys: readonly string[], setting: KeyPattern = DEFAULT_KEY_PATTERN): string {
  const entries = keys.flatMap((key, at): KeyedSource[] => {
    const work = WORKS[at];
    return work ? [{ key, ...work }] : [];
  });
  return inferKeyPattern(entries, setting).text;
}

describe('inferKeyPattern', () => {
  const files: readonly (readonly [keys: string, pattern: string])[] = [
    [
      'vaswani2017attention devlin2019bert he2016deep kingma2015adam',
      '[auth:lower][year][veryshorttitle:lower]',
    ],
    ['Vaswani2017 Devlin2019 He2016 Kingma2015', '[auth][year]'],
    ['Vaswani2017a Devlin2019 He2016b Kingma2015', '[auth][year]'],
    ['vaswani2017 devlin2019 he2016 kingma2015', '[auth:lower][year]'],
    ['VASWANI2017 DEVLIN2019 HE2016', '[auth:upper][year]'],
    ['Vaswani_2017 Devlin_2019 He_2016', '[auth]_[year]'],
    ['Vaswani:2017 Devlin:2019 He:2016', '[auth]:[year]'],
    ['vaswani.2017 devlin.2019 he.2016', '[auth:lower].[year]'],
    ['VaswaniEtAl2017 DevlinChang2019 HeEtAl2016 KingmaBa2015', '[authEtAl][year]'],
    ['Vaswani17 Devlin19 He16', '[auth][shortyear]'],
    ['vaswani17:attention devlin19:bert he16:deep', '[auth:lower][shortyear]:[veryshorttitle:lower]'],
    ['vaswani_attention_2017 devlin_bert_2019 he_deep_2016', '[auth:lower]_[veryshorttitle:lower]_[year]'],
    [
      'vaswaniAttentionAllYou2017 devlinBERTPretrainingDeep2019 heDeepResidualLearning2016 kingmaAdamMethodStochastic2015',
      '[auth:lower][shorttitle:camel][year]',
    ],
    ['VSP17 DC19 HZR16 KB15', '[authorsAlpha][shortyear]'],
  ];
  for (const [keys, expected] of files) {
    it(`finds ${expected} in ${keys}`, () => {
      assert.equal(infer(keys.split(' ')), expected);
    });
  }

  it('keeps the setting’s pattern where keys are few, mixed, or a database’s', () => {
    assert.equal(infer(['Vaswani2017', 'Devlin2019']), DEFAULT_KEY_PATTERN.text);
    assert.equal(infer(['Vaswani2017', 'bert', 'He_2016', 'adam']), DEFAULT_KEY_PATTERN.text);
    assert.equal(
      infer(['DBLP:conf/nips/Vaswani17', 'DBLP:conf/naacl/DevlinCLT19', 'DBLP:conf/cvpr/HeZRS16']),
      DEFAULT_KEY_PATTERN.text,
    );
  });

  it('bears exceptions', () => {
    assert.equal(infer(['Vaswani2017', 'bert', 'He2016', 'Kingma2015']), '[auth][year]');
  });

  it('keeps the setting’s pattern where another explains the keys no better', () => {
    const setting = keyPattern('[auth:capitalize][year]');
    assert.equal(infer(['Vaswani2017', 'Devlin2019', 'He2016'], setting), setting.text);
  });

  it('is not held up by hostile keys and titles', () => {
    const entry = { ...ATTENTION, sourceTitle: 'a '.repeat(50_000) };
    const entries = Array.from({ length: 3 }, () => ({ ...entry, key: `vaswani2017${'a'.repeat(100_000)}` }));
    assert.equal(inferKeyPattern(entries, DEFAULT_KEY_PATTERN), DEFAULT_KEY_PATTERN);
  });

  it('explains every key that a pattern has made', () => {
    const texts = ['[auth]_[year]', '[auth:lower][year][shorttitle:camel]', '[veryshorttitle:lower][year]'];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.shuffledSubarray(WORKS, { minLength: 3 }), (text, works) => {
        const entries = works.map((work) => ({ ...work, key: expandPattern(keyPattern(text), work) }));
        assert.equal(inferKeyPattern(entries, DEFAULT_KEY_PATTERN).text, text);
      }),
    );
  });
});
