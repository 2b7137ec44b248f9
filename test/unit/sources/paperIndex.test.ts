import assert from 'node:assert/strict';
import { readPaperIndex, writePaperIndex } from '../../../src/sources/paperIndex';
import { createPaper } from '../../support/builders/paper';

describe('readPaperIndex', () => {
  it('reads what writePaperIndex wrote', () => {
    const papers = [createPaper(), createPaper({ id: 'arxiv:2', title: '“Quotes” & \\ \u2028' })];
    assert.deepEqual(readPaperIndex('index', writePaperIndex(papers)), papers);
    assert.deepEqual(readPaperIndex('index', writePaperIndex([])), []);
  });

  const refused: readonly (readonly [text: string, message: RegExp])[] = [
    ['{"version":1,"pa', /^Error: index: expected JSON/],
    ['[]', /index: expected an index of papers/],
    ['{"version":99,"papers":[]}', /index: expected version 1 of the index, found 99/],
    ['{"version":1,"papers":[{"id":"x"}]}', /index: paper 1 of the index is damaged/],
  ];
  for (const [text, message] of refused) {
    it(`refuses ${text}`, () => {
      assert.throws(() => readPaperIndex('index', text), message);
    });
  }
});
