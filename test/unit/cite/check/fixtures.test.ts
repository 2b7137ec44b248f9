import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ReferencePapers } from '../../../../src/cite/check/referencePapers';
import { bundledPapers } from '../../../support/bundledPapers';
import { readCheckCase } from '../../../support/checks/checkCase';
import { checkTexts } from '../../../support/checks/checkTexts';

const FOLDER = path.join(import.meta.dirname, '../../../fixtures/checks');

describe('checks of real documents', () => {
  const papers = new ReferencePapers(bundledPapers());
  for (const kind of ['clean', 'faults']) {
    for (const name of readdirSync(path.join(FOLDER, kind))) {
      const { texts, expected } = readCheckCase(readFileSync(path.join(FOLDER, kind, name), 'utf8'));
      const count = Object.values(expected).flat().length;
      const title = name.replace('.txt', '').replaceAll('-', ' ');
      it(
        count === 0 ? `finds nothing wrong in ${title}` : `finds the ${count} faults in ${title}`,
        async () => {
          const found = await checkTexts(texts, papers);
          for (const [file, text] of Object.entries(texts)) {
            const actual = (found.get(file) ?? [])
              .map(({ check, range }) => ({ check, ...range }))
              .sort((a, b) => a.start - b.start || a.check.localeCompare(b.check));
            const show = ({ check, start, end }: (typeof actual)[number]) =>
              `${file}:${start} ${check} «${text.slice(start, end)}»`;
            assert.deepEqual(actual.map(show), expected[file]?.map(show));
          }
        },
      );
    }
  }
});
