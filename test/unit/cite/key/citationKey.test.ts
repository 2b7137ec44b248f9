import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assignKeys, composeKey } from '../../../../src/cite/key/citationKey';
import { makeUnique } from '../../../../src/cite/key/makeUnique';

describe('composeKey', () => {
  const examples: readonly (readonly [
    authors: string[],
    year: number | undefined,
    title: string,
    key: string,
  ])[] = [
    [
      ['Guangxuan Xiao'],
      2023,
      'Efficient Streaming Language Models with Attention Sinks',
      'xiao2023efficient',
    ],
    [['Bart van Merriënboer'], 2014, 'On the Properties of Translation', 'vanmerrienboer2014properties'],
    [['Google Quantum AI and Collaborators'], 2024, 'Quantum error correction below', 'google2024quantum'],
    [['Fangzhi Xu'], 2025, 'φ-Decoding: Adaptive Foresight', 'xu2025phi'],
    [['A Chatziveroglou'], 2025, 'A*-Decoding: Token-Efficient', 'chatziveroglou2025decoding'],
    [['Yiqun Yao'], 2023, '2x Faster Language Model Pre-training', 'yao20232x'],
    [["Conan O'Brien-Smith"], 2020, 'Why Is It So? The Reason', 'obriensmith2020reason'],
    [['X Li'], 2020, 'To Be or Not', 'li2020not'],
    [['X Li'], undefined, 'Undated', 'liundated'],
    [[], 2024, 'RewardBench: Evaluating', 'rewardbench2024'],
    [[], 2024, '3D Vision', 'vision2024'],
    [['Team Cohere'], 2025, 'Command A', 'cohere2025command'],
    [['Team GLM'], 2024, 'ChatGLM', 'glm2024chatglm'],
    [['Gemini Team'], 2023, 'Gemini: A Family', 'gemini2023gemini'],
    [['Meta AI'], 2025, 'Llama', 'meta2025llama'],
    [['Mistral AI'], 2025, 'Magistral', 'mistral2025magistral'],
    [['Google DeepMind'], 2024, 'Gemma', 'google2024gemma'],
    [['OpenAI'], 2023, 'GPT-4 Technical Report', 'openai2023gpt'],
    [['BigScience Workshop'], 2022, 'BLOOM', 'bigscience2022bloom'],
    [['Physical Intelligence'], 2025, 'π0.5: a VLA', 'physical2025pi0'],
    [['The Team'], 2024, 'Decoding', 'team2024decoding'],
    [['Thomas A. Research'], 2024, 'Decoding', 'research2024decoding'],
    [['Yann LeCun (Meta)'], 2024, 'Decoding', 'lecun2024decoding'],
    [['Gael Le Lan'], 2023, 'Stack-and-Delay', 'lelan2023stack'],
    [['Γιώργος Παπαδόπουλος'], 2024, 'Decoding', 'papadopoulos2024decoding'],
    [['Νίκος ΧΑΤΖΗΣ'], 2024, 'Decoding', 'chatzis2024decoding'],
    [['A Li'], 2024, "What's in a Name?", 'li2024name'],
    [['B Li'], 2024, 'I Can’t Believe It’s Not Better', 'li2024believe'],
    [['C Li'], 2024, "We're Lost", 'li2024lost'],
    [['D Li'], 2024, 'Re-ttention: Sparse', 'li2024re'],
    [['E Li'], 2024, 'D-CoDe: Scaling', 'li2024d'],
    [['小明 王'], 2024, '深度学习', 'paper2024'],
  ];
  for (const [authors, year, sourceTitle, key] of examples) {
    it(`makes ${key} for ${authors[0] ?? 'an unknown author'}`, () => {
      assert.equal(composeKey({ authors, ...(year !== undefined && { year }), sourceTitle }), key);
    });
  }

  it('is made of letters and digits that every citation syntax takes, whatever the paper is called', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        fc.array(text),
        fc.option(fc.integer({ min: 0, max: 9999 }), { nil: undefined }),
        text,
        (authors, year, sourceTitle) => {
          assert.match(
            composeKey({ authors, ...(year !== undefined && { year }), sourceTitle }),
            /^[a-z][a-z0-9]*$/,
          );
        },
      ),
    );
  });
});

describe('assignKeys', () => {
  const source = (id: string, year = 2023) => ({ id, authors: ['A Li'], year, sourceTitle: 'Decoding' });

  it('gives a clashing key letters, and the bare key to the first of them', () => {
    const keys = assignKeys([source('arxiv:3'), source('arxiv:1'), source('arxiv:2')]);
    assert.deepEqual(Object.fromEntries(keys), {
      'arxiv:1': 'li2023decoding',
      'arxiv:2': 'li2023decodinga',
      'arxiv:3': 'li2023decodingb',
    });
  });

  it('gives unique keys that do not depend on the order of the papers', () => {
    const sources = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1 }),
        year: fc.constantFrom(2022, 2023),
        authors: fc.constantFrom(['A Li'], ['B Li'], ['C Xu']),
        sourceTitle: fc.constantFrom('Decoding', 'Decodinga', 'On'),
      }),
      { selector: ({ id }) => id, maxLength: 60 },
    );
    fc.assert(
      fc.property(sources, (papers) => {
        const keys = assignKeys(papers);
        assert.equal(new Set(keys.values()).size, papers.length);
        assert.deepEqual(assignKeys(papers.toReversed()), keys);
      }),
    );
  });
});

describe('makeUnique', () => {
  it('counts in letters beyond z', () => {
    const taken = new Set(['k', ...Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `k${letter}`)]);
    assert.equal(makeUnique('k', taken), 'kaa');
  });
});
