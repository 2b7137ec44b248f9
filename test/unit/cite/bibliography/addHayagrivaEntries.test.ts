import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
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
  return runNow(addEntries(text, papers, { dialect: 'hayagriva', pattern: DEFAULT_KEY_PATTERN }));
}

describe('adding to a Hayagriva file', () => {
  for (const { name, before, after } of bibliographyCases('hayagriva')) {
    it(`inserts text and leaves the rest: ${name}`, () => {
      const addition = addTo(before, SINKS);
      assert.equal(addition.kind, 'added');
      assert.equal(applyEdits(before, addition.edits), after);
    });

    it(`adds nothing twice: ${name}`, () => {
      const addition = addTo(after, SINKS);
      assert.equal(addition.kind, 'added');
      assert.deepEqual(addition.edits, []);
      assert.equal(addition.keys.get(SINKS.id), 'xiao2023sinks');
    });
  }

  const sameWork: readonly (readonly [where: string, yaml: string])[] = [
    ['a serial number', 'serial-number: { arxiv: 2310.0150 }'],
    ['an address', 'url: { value: "https://arxiv.org/pdf/2310.0150v3", date: 2024-01-01 }'],
    ['arXiv’s DOI', 'serial-number: { doi: 10.48550/arXiv.2310.0150 }'],
    ['a publisher’s DOI', 'serial-number: { doi: "10.1145/1" }'],
    ['title and author', 'title: "Attention {Sinks}"\n  author: [{ name: Xiao, given-name: Guangxuan }]'],
    ['title and year', 'title: { value: attention sinks, verbatim: true }\n  date: 2024'],
  ];
  for (const [where, yaml] of sameWork) {
    it(`cites a paper by the key of the entry that has ${where}`, () => {
      const paper = { ...SINKS, arxiv: '2310.0150', doi: '10.1145/1' };
      const addition = addTo(`mine:\n  ${yaml}\n`, paper);
      assert.equal(addition.kind, 'added');
      assert.deepEqual(Object.fromEntries(addition.keys), { [paper.id]: 'mine' });
      assert.deepEqual(addition.edits, []);
    });
  }

  const wrong: readonly (readonly [text: string, message: RegExp])[] = [
    ['a: [1', /line 1: the YAML is damaged/],
    ['a:\n  b: c\n b: d', /line \d: the YAML is damaged/],
    ['- a\n- b', /expected a mapping/],
    ['{ a: { type: article } }', /expected a mapping/],
    ['references:\n- id: a', /CSL/],
    ['a: *nobody', /alias/i],
  ];
  for (const [text, message] of wrong) {
    it(`says why nothing can be added to ${JSON.stringify(text)}`, () => {
      const addition = addTo(text, SINKS);
      assert.equal(addition.kind, 'refused');
      assert.match(addition.message, message);
    });
  }

  it('keeps every character and every entry, or refuses, whatever the file', () => {
    const line = fc.constantFrom(
      'a:', 'b:', 'c:', 'zz:', '  type: article', '  title: T', '  title: |+', '    text', '', '# note', '  note: >',
      '...', '---', '  - x', ' : ', '? k', '"q": {x: y}', '\t', '  t: "open', '&a x: *a',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, lineEnd) => {
        const before = lines.join(lineEnd);
        const addition = addTo(before, SINKS);
        if (addition.kind === 'refused') return;
        const after = applyEdits(before, addition.edits);
        const readBefore = { ...(parse(before, { uniqueKeys: false, logLevel: 'silent' }) as object) };
        const readAfter = parse(after, { uniqueKeys: false, logLevel: 'silent' }) as Record<string, unknown>;
        const { xiao2023sinks, ...others } = readAfter;
        assert.ok(xiao2023sinks);
        assert.deepEqual(others, readBefore);
        assert.equal(addition.edits.length, 1);
      }),
      { numRuns: 1000 },
    );
  });
});
