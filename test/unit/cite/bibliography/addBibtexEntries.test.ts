import assert from 'node:assert/strict';
import { addEntries } from '../../../../src/cite/bibliography/addEntries';
import type { AddOptions, Addition } from '../../../../src/cite/bibliography/addition';
import { applyEdits } from '../../../../src/cite/edit/textEdit';
import { DEFAULT_KEY_PATTERN } from '../../../../src/cite/key/citationKey';
import type { Paper } from '../../../../src/core/paper';
import { runNow } from '../../../../src/core/slices';
import { bibliographyCases } from '../../../support/bibliographyCases';
import { createPaper } from '../../../support/builders/paper';

const SINKS = createPaper({ key: 'xiao2023sinks', title: 'Attention Sinks', authors: ['Guangxuan Xiao'] });

type Added = Extract<Addition, { kind: 'added' }>;

function add(text: string, papers: readonly Paper[], dialect: AddOptions['dialect'] = 'bib'): Added {
  const addition = runNow(addEntries(text, papers, { dialect, pattern: DEFAULT_KEY_PATTERN }));
  assert.equal(addition.kind, 'added');
  return addition;
}

function addTo(text: string, ...papers: readonly Paper[]): string {
  return applyEdits(text, add(text, papers).edits);
}

describe('adding to a .bib file', () => {
  for (const { name, before, after } of bibliographyCases('bib')) {
    it(`follows the file: ${name}`, () => {
      assert.equal(addTo(before, SINKS), after);
    });

    it(`adds nothing twice: ${name}`, () => {
      const { edits, reused } = add(after, [SINKS]);
      assert.deepEqual(edits, []);
      assert.deepEqual(reused, [SINKS]);
    });
  }
});
