import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createClassifier, type PaperText } from '../../../src/topics/classifier';
import { parseTopicRules } from '../../../src/topics/rules';

describe('createClassifier', () => {
  const json = {
    topics: {
      optics: { defining: ['lens'], typical: ['light'], related: ['ray'], against: ['contact lens'] },
      astronomy: { defining: ['galaxy', 'star*'], typical: ['telescope'], related: ['light'] },
      instruments: { defining: ['telescope'], yieldsTo: ['astronomy'] },
    },
    neutral: ['light verb'],
  };
  const classify = createClassifier(parseTopicRules(json, ['optics', 'astronomy', 'instruments']));
  const scoreOf = (text: Partial<PaperText>, topic = 'optics') =>
    classify({ title: '', abstract: '', ...text }).find((score) => score.topic === topic)?.score ?? 0;

  it('gives no topic to a paper without terms', () => {
    assert.deepEqual(
      classify({ title: 'Land tenure in Burgundy', abstract: 'Charters of the nobility.' }),
      [],
    );
  });

  it('scores stronger terms higher', () => {
    assert.ok(scoreOf({ abstract: 'lens' }) > scoreOf({ abstract: 'light' }));
    assert.ok(scoreOf({ abstract: 'light' }) > scoreOf({ abstract: 'ray' }));
  });

  it('scores a title over keywords over an abstract', () => {
    assert.ok(scoreOf({ title: 'lens' }) > scoreOf({ keywords: ['lens'] }));
    assert.ok(scoreOf({ keywords: ['lens'] }) > scoreOf({ abstract: 'lens' }));
  });

  it('lets repetition add, but less and less', () => {
    const [once, twice, often] = [1, 2, 50].map((times) => scoreOf({ abstract: 'lens '.repeat(times) }));
    assert.ok(once !== undefined && twice !== undefined && often !== undefined);
    assert.ok(once < twice && twice < often && often <= 2 * once);
  });

  it('counts terms against a topic', () => {
    assert.ok(scoreOf({ abstract: 'light for a contact lens' }) < scoreOf({ abstract: 'light' }));
  });

  it('leaves neutral phrases out', () => {
    assert.equal(scoreOf({ abstract: 'a light verb' }), 0);
  });

  it('puts the topic that another yields to first, though it scores lower', () => {
    const scores = classify({
      title: 'A telescope',
      abstract: 'It shows a galaxy by telescope. A telescope shows light.',
    });
    assert.deepEqual(
      scores.map(({ topic }) => topic),
      ['astronomy', 'instruments', 'optics'],
    );
    assert.ok(
      scoreOf({ title: 'A telescope' }, 'instruments') > scoreOf({ title: 'A telescope' }, 'astronomy'),
    );
  });

  it('does not let a topic yield to one that no defining term names', () => {
    const [first] = classify({ title: 'A telescope', abstract: 'light' });
    assert.equal(first?.topic, 'instruments');
  });

  describe('whose topics share a field', () => {
    const rules = { ...json, fieldTerms: ['photon', 'wave front'] };
    const ask = createClassifier(parseTopicRules(rules, ['optics', 'astronomy', 'instruments']));
    const filler = 'and so on '.repeat(10);
    const topics = (title: string, abstract: string) => ask({ title, abstract }).map(({ topic }) => topic);

    it('gives no topic to an abstract without terms of the field, however many terms of the topic it has', () => {
      assert.deepEqual(topics('Lens', `The lens, the light and the ray ${filler}`), []);
    });

    it('gives a topic to an abstract that holds terms of the field as well', () => {
      assert.deepEqual(topics('Lens', `The lens, photons and a wave front ${filler}`), ['optics']);
    });

    it('asks a title for less: one term of the field', () => {
      assert.deepEqual(topics('A lens', ''), []);
      assert.deepEqual(topics('A lens for photons', ''), ['optics']);
    });

    it('takes several terms that hardly mean anything else for terms of the field', () => {
      const named = {
        topics: { optics: { defining: ['Fresnel lens', 'contact lens', 'LED'] } },
        fieldTerms: ['photon'],
      };
      const ask = createClassifier(parseTopicRules(named, ['optics']));
      assert.deepEqual(ask({ title: '', abstract: `Fresnel lens, contact lens ${filler}` }), []);
      assert.equal(ask({ title: '', abstract: `Fresnel lens, contact lens, LED ${filler}` }).length, 1);
    });
  });

  it('tells which terms it found, and where', () => {
    const [first] = classify({
      title: 'A lens',
      abstract: 'Light through a lens, and more light.',
      keywords: ['light'],
    });
    assert.deepEqual(first?.evidence, [
      { term: 'lens', strength: 'defining', inTitle: true, inKeywords: false, inAbstract: 1 },
      { term: 'light', strength: 'typical', inTitle: false, inKeywords: true, inAbstract: 2 },
    ]);
  });

  it('refuses a topic that has one term twice', () => {
    const twice = { topics: { optics: { defining: ['lens-maker'], typical: ['lens makers'] } } };
    assert.throws(() => createClassifier(parseTopicRules(twice, ['optics'])), {
      message: /^topics\.optics: "lens-maker" and "lens makers" are one term/,
    });
  });

  const anyText = fc.record({
    title: fc.string({ unit: 'binary' }),
    abstract: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('lens', 'star', 'galaxies', 'light', 'verb', 'telescope', 'a', '. '))
        .map((words) => words.join(' ')),
    ),
  });

  it('ranks any text without failing, by positive scores', () => {
    fc.assert(fc.property(anyText, (text) => classify(text).every(({ score }) => score > 0)));
  });

  it('ranks alike whatever irrelevant sentences follow', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const longer = { ...text, abstract: `${text.abstract}. Code is at hand.` };
        assert.deepEqual(classify(longer), classify(text));
      }),
    );
  });
});
