import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addPapers, refusalOf, SINKS } from '../../../support/bibliography/addPapers';

const addTo = (text: string, paper = SINKS) => addPapers(text, [paper], { dialect: 'csl-json' });

describe('adding to a CSL-JSON file', () => {
  const sameWork: readonly object[] = [
    { DOI: '10.48550/arXiv.2309.17453' },
    { URL: 'http://arxiv.org/abs/2309.17453v4' },
    { number: 'arXiv:2309.17453' },
    { note: 'arXiv:2309.17453 [cs]' },
    { publisher: 'arXiv', number: '2309.17453' },
    { DOI: 'https://doi.org/10.1145/1' },
    { title: '<i>Attention</i> sinks', author: [{ family: 'Xiao', given: 'G.' }] },
    { title: 'Attention Sinks', issued: { 'date-parts': [['2023', 9]] } },
  ];
  for (const item of sameWork) {
    it(`cites a paper by the key of ${JSON.stringify(item)}`, () => {
      const paper = { ...SINKS, arxiv: '2309.17453', doi: '10.1145/1' };
      const { keys, edits } = addTo(JSON.stringify([{ id: 'mine', ...item }]), paper);
      assert.equal(keys.get(paper.id), 'mine');
      assert.deepEqual(edits, []);
    });
  }

  it('adds a paper of the same title by others', () => {
    const others = [{ id: 'mine', title: 'Attention Sinks', author: [{ family: 'Yao' }] }];
    assert.deepEqual(addTo(JSON.stringify(others)).added, [SINKS]);
  });

  const wrong: readonly (readonly [text: string, message: RegExp])[] = [
    ['{"items": []}', /expected a JSON array/],
    ['[{"id": "a"}', /expected a JSON array/],
    ['[{"id": "a"}] x', /expected a JSON array/],
    ['[\n{"id": "a"},\n{"id" "b"}]', /line 3: .*no valid JSON/],
  ];
  for (const [text, message] of wrong) {
    it(`says why nothing can be added to ${JSON.stringify(text)}`, () => {
      assert.match(refusalOf(text, 'csl-json'), message);
    });
  }

  it('keeps every item, in any layout', () => {
    const item = fc.record({ id: fc.string({ minLength: 1 }), title: fc.string(), x: fc.jsonValue() });
    const indent = fc.constantFrom(undefined, 0, 1, 2, 4, '\t');
    fc.assert(
      fc.property(fc.array(item), indent, (items, space) => {
        const before = JSON.stringify(items, undefined, space);
        const { after: text, keys } = addTo(before);
        const after = JSON.parse(text) as { id: string }[];
        const key = keys.get(SINKS.id);
        assert.equal(after.filter(({ id }) => id === key).length, 1);
        assert.deepEqual(
          after.filter(({ id }) => id !== key),
          JSON.parse(before),
        );
      }),
    );
  });
});
