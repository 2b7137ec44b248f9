import assert from 'node:assert/strict';
import { readBundledIndex, writeBundledIndex } from '../../../src/sources/bundledIndex';
import { createPaper } from '../../support/builders/paper';

describe('readBundledIndex', () => {
  it('reads what writeBundledIndex wrote', () => {
    const papers = [createPaper(), createPaper({ id: 'arxiv:2', title: '“Quotes” & \\ \u2028' })];
    assert.deepEqual(readBundledIndex('index', writeBundledIndex(papers)), papers);
    assert.deepEqual(readBundledIndex('index', writeBundledIndex([])), []);
  });

  const refused: readonly (readonly [text: string, message: RegExp])[] = [
    ['{"version":1,"pa', /^Error: index: expected JSON/],
    ['[]', /index: expected an index of papers/],
    ['{"version":99,"papers":[]}', /index: expected version 1 of the index, found 99/],
    ['{"version":1,"papers":[{"id":"x"}]}', /index: paper 1 of the index is damaged/],
  ];
  for (const [text, message] of refused) {
    it(`refuses ${text}`, () => {
      assert.throws(() => readBundledIndex('index', text), message);
    });
  }
});
