import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNow } from '../../../../src/core/slices';
import { scanBibtex } from '../../../../src/sources/bibtex/scanBibtex';
import { describeBibtexFile } from '../../../support/bibtex/describeBibtexFile';

/** Each file holds cases: a line `=== what the scanner does`, the text, a line `---`, and what is read. */
const FOLDER = join(import.meta.dirname, '../../../fixtures/bibtex');

for (const name of readdirSync(FOLDER)) {
  describe(`scanBibtex: ${name.replace('.txt', '').replaceAll('-', ' ')}`, () => {
    const cases = readFileSync(join(FOLDER, name), 'utf8').split(/^=== /m).slice(1);
    for (const one of cases) {
      const [title = '', ...lines] = one.split('\n');
      const [text = '', expected = ''] = lines.join('\n').split(/^---\n/m);
      it(title, () => {
        assert.equal(describeBibtexFile(text, runNow(scanBibtex(text))), expected.trimEnd());
      });
    }
  });
}
