import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../../src/cite/edit/textEdit';
import { planCitations } from '../../../../src/cite/insertion/planCitation';
import { markCursors, parseInsertionCases, requestOf } from '../../../support/insertion/insertionCase';

const FIXTURES = 'test/fixtures/insertion';
const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.txt'),
);

for (const file of files.sort()) {
  describe(`citing in ${file.replace(/\.txt$/, '')}`, () => {
    for (const insertion of parseInsertionCases(readFileSync(join(FIXTURES, file), 'utf8'))) {
      it(insertion.name, () => {
        const request = requestOf(insertion, insertion.before);
        const plan = planCitations(request);
        const text = applyEdits(request.text, plan.edits);
        const { after } = insertion;
        assert.equal(
          markCursors(text, plan.cursors),
          markCursors(
            after.text,
            after.selections.map(({ start }) => start),
          ),
        );
      });
    }
  });
}
