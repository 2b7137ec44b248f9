import assert from 'node:assert/strict';
import taxonomyJson from '../../../data/taxonomy.json';
import topicRulesJson from '../../../data/topic-rules.json';
import { parseTopicRules } from '../../../src/topics/rules';
import { parseTaxonomy, topicIds } from '../../../src/topics/taxonomy';

describe('parseTopicRules', () => {
  it('reads the bundled rules, which have defining terms for every topic', () => {
    const ids = topicIds(parseTaxonomy(taxonomyJson));
    const { topics } = parseTopicRules(topicRulesJson, ids);
    for (const id of ids) assert.ok(topics.get(id)?.terms.defining.length, id);
  });

  it('lets every list be left out', () => {
    const { topics, neutral } = parseTopicRules({ topics: { optics: {} } }, ['optics']);
    assert.deepEqual(topics.get('optics')?.terms.typical, []);
    assert.deepEqual(neutral, []);
  });

  const mistakes: readonly (readonly [what: string, json: unknown, error: RegExp])[] = [
    ['a topic that does not exist', { topics: { alchemy: {} } }, /^topics: "alchemy" is not known here/],
    [
      'yielding to a topic that does not exist',
      { topics: { optics: { yieldsTo: ['alchemy'] } } },
      /^topics\.optics\.yieldsTo: there is no topic "alchemy"/,
    ],
    [
      'an unknown field',
      { topics: { optics: { strong: ['lens'] } } },
      /^topics\.optics: "strong" is not known here/,
    ],
    [
      'terms that are no list',
      { topics: { optics: { defining: 'lens' } } },
      /^topics\.optics\.defining: expected a list/,
    ],
    [
      'a star after a short beginning',
      { topics: { optics: { defining: ['le*'] } } },
      /^topics\.optics\.defining: "le\*" is no term/,
    ],
    ['a term without a word', { topics: {}, neutral: ['→'] }, /^neutral: "→" is no term/],
    ['a term of the field without a word', { topics: {}, fieldTerms: ['*'] }, /^fieldTerms: "\*" is no term/],
    ['anything but an object', [], /^topic rules: expected an object/],
  ];
  for (const [what, json, message] of mistakes) {
    it(`refuses ${what} and names the place`, () => {
      assert.throws(() => parseTopicRules(json, ['optics']), { message });
    });
  }
});
