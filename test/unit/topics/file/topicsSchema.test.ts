import assert from 'node:assert/strict';
import fc from 'fast-check';
import schema from '../../../../media/topics.schema.json';
import { readTopicsFile } from '../../../../src/topics/file/readTopicsFile';
import { AREA_FIELDS, BASES, FILE_FIELDS, TOPIC_FIELDS } from '../../../../src/topics/file/topicsFile';
import { isTerm, STRENGTHS } from '../../../../src/topics/rules';
import { topicIds } from '../../../../src/topics/taxonomy';
import { bundledTopics } from '../../../../src/topics/topics';

describe('The schema of topics files', () => {
  const { area, topic, terms, base } = schema.definitions;
  const bundled = bundledTopics();
  const ids = topicIds(bundled.taxonomy);
  const problems = (value: unknown) => readTopicsFile('topics.json', value, bundled).problems;

  const levels: readonly (readonly [
    what: string,
    properties: object,
    fields: readonly string[],
    more: boolean,
  ])[] = [
    ['a file', schema.properties, FILE_FIELDS, schema.additionalProperties],
    ['an area', area.properties, AREA_FIELDS, area.additionalProperties],
    ['a topic', topic.properties, TOPIC_FIELDS, topic.additionalProperties],
    ['terms', topic.properties.terms.properties, STRENGTHS, topic.properties.terms.additionalProperties],
  ];
  for (const [what, properties, fields, more] of levels) {
    it(`knows the properties of ${what} that the reader knows, and no others`, () => {
      assert.deepEqual(Object.keys(properties).toSorted(), fields.toSorted());
      assert.equal(more, false);
    });
  }

  it('describes every property', () => {
    for (const [, properties] of levels) {
      for (const [name, property] of Object.entries(properties) as [string, object][]) {
        assert.ok('description' in property || 'markdownDescription' in property, name);
      }
    }
  });

  it('has examples that the reader takes whole', () => {
    for (const example of schema.examples) assert.deepEqual(problems(example), []);
  });

  it('offers snippets that the reader takes whole once their places are filled in', () => {
    const snippets = [schema, area, topic].flatMap(({ defaultSnippets }): unknown[] =>
      defaultSnippets.map(({ body }) => body),
    );
    const filled = JSON.parse(JSON.stringify(snippets).replace(/\$\{\d:([^}]*)\}/g, '$1')) as unknown[];
    const [addition, replacement, newArea, newTopic, changed] = filled;
    const listing = (one: unknown) => ({ areas: [{ area: 'My Area', topics: [one] }] });
    for (const file of [addition, replacement, { areas: [newArea] }, listing(newTopic), listing(changed)]) {
      assert.deepEqual(problems(file), []);
    }
    assert.equal(filled.length, 5);
  });

  it('names the bundled topics and areas', () => {
    assert.deepEqual(schema.properties.hide.items.enum, ids);
    assert.deepEqual(topic.if.properties.id.enum, ids);
    assert.deepEqual(topic.properties.id.examples, ids);
    assert.deepEqual(topic.properties.yieldsTo.items.examples, ids);
    assert.deepEqual(
      schema.properties.hide.items.enumDescriptions,
      bundled.taxonomy.flatMap(({ topics }) => topics.map(({ name }) => name)),
    );
    assert.deepEqual(
      area.properties.area.examples,
      bundled.taxonomy.map((one) => one.area),
    );
  });

  it('names the bases', () => {
    assert.deepEqual(base.enum, [...BASES]);
  });

  it('takes the terms that the reader takes', () => {
    const pattern = new RegExp(terms.items.pattern, 'u');
    const text = fc
      .array(fc.constantFrom('a', 'ß', '7', '*', ' ', '-', '\n', 'abc', '中'))
      .map((parts) => parts.join(''));
    fc.assert(fc.property(text, (term) => pattern.test(term) === isTerm(term)));
  });

  it('takes the ids that the reader takes', () => {
    const pattern = new RegExp(topic.properties.id.pattern, 'u');
    const text = fc.array(fc.constantFrom('a', 'A', '7', '-', '_', 'é')).map((parts) => parts.join(''));
    const isRead = (id: string) => {
      const value = {
        areas: [{ area: 'A', topics: [{ id, name: 'N', description: 'D', terms: { related: ['x'] } }] }],
      };
      return problems(value).length === 0;
    };
    fc.assert(
      fc.property(text, (id) => pattern.test(id) === isRead(id)),
      { numRuns: 50 },
    );
  });
});
