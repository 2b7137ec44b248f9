import assert from 'node:assert/strict';
import { addPapers, SINKS } from '../../../support/bibliography/addPapers';
import { bibliographyCases } from '../../../support/bibliography/bibliographyCases';

describe('adding a paper to a bibliography', () => {
  for (const [folder, dialect] of [
    ['bib', 'bib'],
    ['csl', 'csl-json'],
    ['hayagriva', 'hayagriva'],
  ] as const) {
    for (const { name, before, after } of bibliographyCases(folder)) {
      it(`follows the manner of a ${dialect} file and leaves the rest: ${name}`, () => {
        assert.equal(addPapers(before, [SINKS], { dialect }).after, after);
      });

      it(`adds nothing twice to a ${dialect} file: ${name}`, () => {
        const { edits, reused, keys } = addPapers(after, [SINKS], { dialect });
        assert.deepEqual(edits, []);
        assert.deepEqual(reused, [SINKS]);
        assert.deepEqual(keys, addPapers(before, [SINKS], { dialect }).keys);
      });
    }
  }
});
