import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTopicsFile } from '../../../../src/topics/file/readTopicsFile';
import { parseTopicRules } from '../../../../src/topics/rules';
import { createSorter } from '../../../../src/topics/sorter';
import { parseTaxonomy, topicIds } from '../../../../src/topics/taxonomy';
import { bundledTopics, type Topics } from '../../../../src/topics/topics';

describe('readTopicsFile', () => {
  const topic = (id: string, name: string) => ({ id, name, description: `All of ${name}.` });
  const bundled: Topics = {
    taxonomy: parseTaxonomy([
      { area: 'Physics', topics: [topic('optics', 'Optics'), topic('acoustics', 'Acoustics')] },
      { area: 'Heavens', topics: [topic('astronomy', 'Astronomy')] },
    ]),
    rules: parseTopicRules(
      {
        topics: {
          optics: {
            defining: ['lens', 'fresnel lens', 'laser'],
            typical: ['light'],
            yieldsTo: ['astronomy'],
          },
          acoustics: { defining: ['echo', 'laser echo'] },
          astronomy: { defining: ['galaxy', 'gravitational lens'] },
        },
        neutral: ['light verb'],
      },
      ['optics', 'acoustics', 'astronomy'],
    ),
  };
  const read = (value: unknown) => readTopicsFile('topics.json', value, bundled);
  const tree = (value: unknown) =>
    read(value).topics.taxonomy.map(({ area, topics }) => [area, topics.map(({ id }) => id)]);
  const problems = (value: unknown) => read(value).problems.map(({ message }) => message);
  const sort = (value: unknown, title: string) =>
    createSorter(read(value).topics.rules)({ title, abstract: '' });

  const graphs = { ...topic('graphs', 'Graphs'), terms: { defining: ['graph'] } };
  const adding = (area: string, ...topics: readonly object[]) => ({ areas: [{ area, topics }] });

  describe('makes a tree that', () => {
    it('is the bundled one for a file that says nothing', () => {
      assert.deepEqual(read({}), { topics: bundled, problems: [] });
    });

    it('has a new topic at the end of the bundled area that the file names', () => {
      assert.deepEqual(tree(adding('Physics', graphs))[0], ['Physics', ['optics', 'acoustics', 'graphs']]);
    });

    it('has a new area after the bundled ones', () => {
      assert.deepEqual(tree(adding('Mathematics', graphs))[2], ['Mathematics', ['graphs']]);
    });

    it('has a bundled topic under another name where it was', () => {
      const [physics] = read(adding('Physics', { id: 'optics', name: 'Light' })).topics.taxonomy;
      assert.deepEqual(physics?.topics[0], { ...topic('optics', 'Optics'), name: 'Light' });
    });

    it('moves a bundled topic to the area that lists it, and drops the area that it leaves empty', () => {
      assert.deepEqual(tree(adding('Physics', { id: 'astronomy' })), [
        ['Physics', ['optics', 'acoustics', 'astronomy']],
      ]);
    });

    it('lacks hidden topics', () => {
      assert.deepEqual(tree({ hide: ['acoustics', 'astronomy'] }), [['Physics', ['optics']]]);
    });

    it('has nothing bundled when the file extends nothing', () => {
      assert.deepEqual(tree({ extends: 'nothing', ...adding('Mathematics', graphs) }), [
        ['Mathematics', ['graphs']],
      ]);
    });

    it('has a single bundled topic when only that extends the bundled one', () => {
      const value = { extends: 'nothing', ...adding('Light', { id: 'optics', extends: 'bundled' }) };
      assert.deepEqual(tree(value), [['Light', ['optics']]]);
      assert.deepEqual(sort(value, 'A lens and a galaxy'), ['optics']);
    });
  });

  describe('makes rules that', () => {
    it('find papers of a new topic', () => {
      assert.deepEqual(sort(adding('Mathematics', graphs), 'A graph'), ['graphs']);
    });

    it('find papers of a bundled topic by the terms that the file adds to its own', () => {
      const value = adding('Physics', { id: 'optics', terms: { defining: ['prism'] } });
      assert.deepEqual(sort(value, 'A prism'), ['optics']);
      assert.deepEqual(sort(value, 'A lens'), ['optics']);
    });

    it('give a bundled term the strength that the file gives it', () => {
      assert.deepEqual(sort(adding('Physics', { id: 'optics', terms: { related: ['Lens'] } }), 'A lens'), []);
    });

    it('drop the bundled terms of a topic that extends nothing', () => {
      const value = adding('Physics', {
        ...topic('optics', 'Optics'),
        extends: 'nothing',
        terms: { defining: ['prism'] },
      });
      assert.deepEqual(sort(value, 'A lens'), []);
      assert.deepEqual(sort(value, 'A prism'), ['optics']);
    });

    it('take the defining terms of a file from bundled topics', () => {
      const lasers = { ...topic('lasers', 'Lasers'), terms: { defining: ['lasers'] } };
      assert.deepEqual(sort(adding('Physics', lasers), 'A laser'), ['lasers']);
    });

    it('find a term of the file inside a longer bundled one', () => {
      const lasers = { ...topic('lasers', 'Lasers'), terms: { defining: ['laser'] } };
      assert.deepEqual(sort(adding('Physics', lasers), 'A laser echo').toSorted(), ['acoustics', 'lasers']);
    });

    it('put a new topic before a bundled one that scores a little more', () => {
      const value = adding('Mathematics', graphs);
      assert.deepEqual(sort(value, 'A lens, light and a graph'), ['graphs', 'optics']);
    });

    it('leave papers of a hidden topic unsorted, also where a shorter term stands inside its own', () => {
      assert.deepEqual(sort({ hide: ['astronomy'] }, 'A gravitational lens'), []);
    });

    it('take no notice of what the file calls neutral', () => {
      assert.deepEqual(sort({ neutral: ['LENS'] }, 'A lens'), []);
      assert.deepEqual(sort({ neutral: ['contact lens'] }, 'A contact lens'), []);
    });

    it('ask for terms of the field for bundled topics only', () => {
      const shipped = bundledTopics();
      const { topics } = readTopicsFile(
        'topics.json',
        adding('Gardens', { ...topic('orchards', 'Orchards'), terms: { defining: ['apple trees'] } }),
        shipped,
      );
      const text = { title: 'Pruning of apple trees', abstract: 'How to cut them in winter. '.repeat(10) };
      assert.deepEqual(createSorter(topics.rules)(text), ['orchards']);
    });

    it('let a topic yield to those that the file names', () => {
      const value = adding('Physics', { id: 'acoustics', yieldsTo: ['optics'] });
      assert.equal(sort({}, 'An echo and a lens')[0], 'acoustics');
      assert.equal(sort(value, 'An echo and a lens')[0], 'optics');
    });
  });

  describe('tells of', () => {
    const place = 'areas[0].topics[0]';
    const named = { name: 'Graphs', description: 'Nodes.' };
    const mistakes: readonly (readonly [what: string, value: unknown, message: RegExp])[] = [
      ['a value that is no object', [], /^expected an object with "\$schema", "extends", "hide"/],
      ['an unknown property', { topics: [] }, /^topics: is not known here; known are "\$schema", "extends"/],
      ['areas that are no list', { areas: {} }, /^areas: expected a list$/],
      ['an area without topics', { areas: [{ area: 'A' }] }, /^areas\[0\]\.topics: expected a list$/],
      ['an area without a name', { areas: [{ topics: [] }] }, /^areas\[0\]\.area: expected a text$/],
      [
        'an unknown base',
        { extends: 'all' },
        /^extends: expected one of "bundled", "nothing"; "bundled" is taken$/,
      ],
      [
        'a topic that is no object',
        adding('A', ['x']),
        /^areas\[0\]\.topics\[0\]: expected an object with "id"/,
      ],
      [
        'an id with other letters',
        adding('A', { ...named, id: 'My Topic' }),
        /^areas\[0\]\.topics\[0\]\.id: expected lower-case letters/,
      ],
      [
        'a new topic without a name',
        adding('A', { id: 'graphs', description: 'Nodes.' }),
        /^areas\[0\]\.topics\[0\]\.name: expected a text, since "graphs" is no bundled topic; the topic is left out$/,
      ],
      [
        'a new topic without a description',
        adding('A', { id: 'graphs', name: 'Graphs' }),
        /\.description: expected a text, since "graphs" is no bundled topic/,
      ],
      ['a name that is no text', adding('Physics', { id: 'optics', name: 5 }), /\.name: expected a text$/],
      [
        'a strength that there is not',
        adding('A', { ...graphs, terms: { defining: ['graph'], strong: ['node'] } }),
        /^areas\[0\]\.topics\[0\]\.terms\.strong: is not known here; known are "defining", "typical"/,
      ],
      [
        'a term that cannot be found',
        adding('A', { ...graphs, terms: { defining: ['graph', 'gr*'] } }),
        /^areas\[0\]\.topics\[0\]\.terms\.defining\[1\]: "gr\*" is no term; write words/,
      ],
      [
        'one term twice',
        adding('A', { ...graphs, terms: { defining: ['graph'], related: ['Graphs'] } }),
        /\.terms\.related\[0\]: "Graphs" and "graph" at areas\[0\]\.topics\[0\]\.terms\.defining\[0\] are one term/,
      ],
      [
        'a new topic without terms',
        adding('A', { id: 'graphs', ...named }),
        /\.terms: expected terms that speak for/,
      ],
      [
        'a topic that is listed twice',
        adding('A', graphs, graphs),
        /^areas\[0\]\.topics\[1\]: the topic "graphs" is listed twice; this one is left out$/,
      ],
      [
        'yielding to a topic that there is not',
        adding('A', { ...graphs, yieldsTo: ['alchemy'] }),
        /\.yieldsTo\[0\]: there is no topic "alchemy"$/,
      ],
      [
        'yielding to itself',
        adding('A', { ...graphs, yieldsTo: ['graphs'] }),
        /\.yieldsTo\[0\]: a topic cannot/,
      ],
      [
        'hiding what there is not',
        { hide: ['alchemy'] },
        /^hide\[0\]: there is no bundled topic "alchemy" to hide$/,
      ],
      [
        'hiding what it lists',
        { hide: ['optics'], ...adding('Physics', { id: 'optics' }) },
        /^hide\[0\]: the topic "optics" is listed in "areas" too/,
      ],
      [
        'a neutral phrase that is a term as well',
        { ...adding('A', graphs), neutral: ['graphs'] },
        /^neutral\[0\]: "graphs" is a term at areas\[0\]\.topics\[0\]\.terms\.defining\[0\], so it stays one$/,
      ],
      [
        'topics of which none is left',
        { extends: 'nothing' },
        /^no topic is left, so every paper stays unsorted$/,
      ],
    ];
    for (const [what, value, message] of mistakes) {
      it(`${what}, and of nothing else`, () => {
        const [first, ...others] = problems(value);
        assert.match(first ?? '', message);
        assert.deepEqual(others, []);
      });
    }

    it('the file in every problem', () => {
      assert.equal(read({ extends: 'all' }).problems[0]?.source, 'topics.json');
    });

    it('mistakes in one topic while it takes the others', () => {
      const value = adding('Mathematics', { id: '?' }, graphs, { ...graphs, id: 'sets', name: '' });
      assert.deepEqual(tree(value)[2], ['Mathematics', ['graphs']]);
      assert.equal(
        problems(value).some((message) => message.startsWith(place)),
        true,
      );
    });
  });

  const word = fc.constantFrom(
    'lens',
    'Lenses',
    'laser',
    'laser echo',
    'graph',
    'gra*',
    '*',
    '',
    'light verb',
  );
  const id = fc.constantFrom('optics', 'acoustics', 'graphs', 'sets', 'Bad id');
  const list = (item: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 5, arbitrary: fc.array(item) }, fc.jsonValue());
  const anyTopic = fc.record(
    {
      id,
      name: fc.constantFrom('Name', ''),
      description: fc.constant('What.'),
      extends: fc.constantFrom('bundled', 'nothing', 'all'),
      terms: fc.record(
        { defining: list(word), typical: list(word), related: list(word), against: list(word) },
        { requiredKeys: [] },
      ),
      yieldsTo: list(id),
    },
    { requiredKeys: ['id'] },
  );
  const anyFile = fc.record(
    {
      extends: fc.constantFrom('bundled', 'nothing'),
      hide: list(id),
      areas: list(fc.record({ area: fc.constantFrom('Physics', 'New'), topics: list(anyTopic) })),
      neutral: list(word),
    },
    { requiredKeys: [] },
  );

  it('gives topics that papers can be sorted by, whatever the value', () => {
    fc.assert(
      fc.property(fc.oneof(anyFile, fc.jsonValue()), (value) => {
        const { topics } = read(value);
        const ids = topicIds(topics.taxonomy);
        assert.equal(new Set(ids).size, ids.length);
        const sorted = createSorter(topics.rules)({ title: 'A laser echo, a lens, a graph', abstract: '' });
        assert.ok(sorted.every((one) => ids.includes(one)));
      }),
    );
  });

  it('reads the bundled topics with every topic claiming all of its terms again', () => {
    const shipped = bundledTopics();
    const areas = shipped.taxonomy.map(({ area, topics }) => ({
      area,
      topics: topics.map(({ id }) => ({ id, terms: shipped.rules.topics.get(id)?.terms })),
    }));
    const { topics, problems } = readTopicsFile('topics.json', { areas }, shipped);
    assert.deepEqual(problems, []);
    assert.deepEqual(topics.taxonomy, shipped.taxonomy);
    assert.doesNotThrow(() => createSorter(topics.rules));
  });
});
