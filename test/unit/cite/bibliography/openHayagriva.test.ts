import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { applyEdits } from '../../../../src/cite/edit/textEdit';
import { addPapers, refusalOf, SINKS, tryToAdd } from '../../../support/bibliography/addPapers';

describe('adding to a Hayagriva file', () => {
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
      const { keys, edits } = addPapers(`mine:\n  ${yaml}\n`, [paper], { dialect: 'hayagriva' });
      assert.deepEqual(Object.fromEntries(keys), { [paper.id]: 'mine' });
      assert.deepEqual(edits, []);
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
      assert.match(refusalOf(text, 'hayagriva'), message);
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
        const addition = tryToAdd(before, [SINKS], { dialect: 'hayagriva' });
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
