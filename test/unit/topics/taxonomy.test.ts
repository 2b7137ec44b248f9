import assert from 'node:assert/strict';
import taxonomyJson from '../../../data/taxonomy.json';
import { parseTaxonomy, topicIds } from '../../../src/topics/taxonomy';

describe('parseTaxonomy', () => {
  const topic = { id: 'optics', name: 'Optics', description: 'Light.' };

  it('reads the bundled taxonomy: 8 areas, 32 topics', () => {
    const taxonomy = parseTaxonomy(taxonomyJson);
    assert.equal(taxonomy.length, 8);
    assert.equal(topicIds(taxonomy).length, 32);
  });

  it('keeps areas and topics in their order', () => {
    const later = { id: 'acoustics', name: 'Acoustics', description: 'Sound.' };
    assert.deepEqual(topicIds(parseTaxonomy([{ area: 'Physics', topics: [topic, later] }])), [
      'optics',
      'acoustics',
    ]);
  });

  const mistakes: readonly (readonly [what: string, json: unknown, error: RegExp])[] = [
    ['no list', { area: 'Physics' }, /^taxonomy: expected a list/],
    ['an area that is no object', ['Physics'], /^taxonomy\[0\]: expected an object/],
    ['an area without topics', [{ area: 'Physics' }], /^taxonomy\[0\]\.topics: expected a list/],
    ['an area without a name', [{ topics: [topic] }], /^taxonomy\[0\]\.area: expected a text/],
    [
      'a topic without a name',
      [{ area: 'Physics', topics: [{ id: 'optics', description: 'Light.' }] }],
      /^taxonomy\[0\]\.topics\[0\]\.name: expected a text/,
    ],
    [
      'an id that occurs twice',
      [
        { area: 'Physics', topics: [topic] },
        { area: 'Engineering', topics: [topic] },
      ],
      /^taxonomy\[1\]\.topics\[0\]: the topic id "optics" occurs twice/,
    ],
  ];
  for (const [what, json, message] of mistakes) {
    it(`refuses ${what} and names the place`, () => {
      assert.throws(() => parseTaxonomy(json), { message });
    });
  }
});
