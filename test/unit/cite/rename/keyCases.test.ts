import assert from 'node:assert/strict';
import { join } from 'node:path';
import { applyEdits } from '../../../../src/cite/edit/textEdit';
import { keyAt } from '../../../../src/cite/languages/citationAt';
import { languageOfFormat } from '../../../../src/cite/languages/citationLanguages';
import { renameInText } from '../../../../src/cite/rename/renameInText';
import { projectFolder } from '../../../support/host/paths';
import { readKeyCases } from '../../../support/keys/keyCase';

const NEW_KEY = 'mill1859liberty';

describe('the key at a cursor', () => {
  for (const { name, format, text, cursor, places } of readKeyCases(
    join(projectFolder, 'test/fixtures/keys'),
  )) {
    const { readCitations } = languageOfFormat(format);

    it(`is as in ${name}`, () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const at = (offset: number) =>
          offset + (lineEnd.length - 1) * (text.slice(0, offset).split('\n').length - 1);
        const moved = places.map(({ start, end }) => ({ start: at(start), end: at(end) }));
        const written = text.replaceAll('\n', lineEnd);
        const citing = readCitations(written);
        const found = keyAt(citing, at(cursor))?.cited;
        const own = moved.find(({ start, end }) => start <= at(cursor) && at(cursor) <= end);
        assert.deepEqual(found?.range, own);
        if (!found) continue;
        const cited = citing.citations
          .flatMap(({ keys }) => keys)
          .filter(({ key }) => key === found.key)
          .map(({ range }) => range);
        assert.deepEqual(cited, moved);
        const edits = renameInText(written, found.key, NEW_KEY, format, readCitations);
        const expected = moved.map((range) => ({ ...range, text: NEW_KEY }));
        assert.equal(edits && applyEdits(written, edits), applyEdits(written, expected));
      }
    });
  }
});
