import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addEntries } from '../../../../src/cite/bibliography/addEntries';
import type { Addition } from '../../../../src/cite/bibliography/addition';
import { applyEdits } from '../../../../src/cite/edit/textEdit';
import { DEFAULT_KEY_PATTERN } from '../../../../src/cite/key/citationKey';
import type { Paper } from '../../../../src/core/paper';
import { runNow } from '../../../../src/core/slices';
import { bibliographyCases } from '../../../support/bibliographyCases';
import { createPaper } from '../../../support/builders/paper';

const SINKS = createPaper({ key: 'xiao2023sinks', title: 'Attention Sinks', authors: ['Guangxuan Xiao'] });

function addTo(text: string, ...papers: readonly Paper[]): Addition {
  return runNow(addEntries(text, papers, { dialect: 'csl-json', pattern: DEFAULT_KEY_PATTERN }));
}

describe('adding to a CSL-JSON file', () => {
  for (const { name, before, after } of bibliographyCases('csl')) {
    it(`inserts an item and leaves the rest: ${name}`, () => {
      const addition = addTo(before, SINKS);
      assert.equal(addition.kind, 'added');
      assert.equal(applyEdits(before, addition.edits), after);
    });

    it(`adds nothing twice: ${name}`, () => {
      const addition = addTo(after, SINKS);
      assert.equal(addition.kind, 'added');
      assert.deepEqual(addition.edits, []);
      assert.deepEqual(addition.reused, [SINKS]);
    });
  }

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
      const addition = addTo(JSON.stringify([{ id: 'mine', ...item }]), paper);
      assert.equal(addition.kind, 'added');
      assert.equal(addition.keys.get(paper.id), 'mine');
      assert.deepEqual(addition.edits, []);
    });
  }

  it('adds a paper of the same title by others', () => {
    const others = [{ id: 'mine', title: 'Attention Sinks', author: [{ family: 'Yao' }] }];
    const addition = addTo(JSON.stringify(others), SINKS);
    assert.equal(addition.kind, 'added');
    assert.deepEqual(addition.added, [SINKS]);
  });

  const wrong: readonly (readonly [text: string, message: RegExp])[] = [
    ['{"items": []}', /expected a JSON array/],
    ['[{"id": "a"}', /expected a JSON array/],
    ['[{"id": "a"}] x', /expected a JSON array/],
    ['[\n{"id": "a"},\n{"id" "b"}]', /line 3: .*no valid JSON/],
  ];
  for (const [text, message] of wrong) {
    it(`says why nothing can be added to ${JSON.stringify(text)}`, () => {
      const addition = addTo(text, SINKS);
      assert.equal(addition.kind, 'refused');
      assert.match(addition.message, message);
    });
  }

  it('keeps every item, in any layout', () => {
    const item = fc.record({ id: fc.string({ minLength: 1 }), title: fc.string(), x: fc.jsonValue() });
    const indent = fc.constantFrom(undefined, 0, 1, 2, 4, '\t');
    fc.assert(
      fc.property(fc.array(item), indent, (items, space) => {
        const before = JSON.stringify(items, undefined, space);
        const addition = addTo(before, SINKS);
        assert.equal(addition.kind, 'added');
        const after = JSON.parse(applyEdits(before, addition.edits)) as { id: string }[];
        const key = addition.keys.get(SINKS.id);
        assert.equal(after.filter(({ id }) => id === key).length, 1);
        assert.deepEqual(
          after.filter(({ id }) => id !== key),
          JSON.parse(before),
        );
      }),
    );
  });
});
